using YulinCareRules.Engine.Checking.Expressions;

namespace YulinCareRules.Engine.Mutation;

/// <summary>One change within an expression.</summary>
internal readonly record struct ExpressionMutation(BoundExpression Node, BoundExpression Replacement, string Change);
