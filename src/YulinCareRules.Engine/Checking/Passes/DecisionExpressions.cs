using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>The expressions that a decision's outcome hangs on.</summary>
internal static class DecisionExpressions
{
    public static IEnumerable<BoundExpression> Of(DecisionModel decision) =>
        decision.Applicability is { } applicability ? Outcome(decision).Prepend(applicability.Applies) : Outcome(decision);

    private static IEnumerable<BoundExpression> Outcome(DecisionModel decision) => decision switch
    {
        TableModel table => table.Rules.SelectMany(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs))
            .Concat(table.Otherwise?.Outputs ?? []),
        ExpressionModel expression => expression.Values,
        ChecklistModel checklist => checklist.Requirements.SelectMany(requirement =>
            new[] { requirement.Applies, requirement.Require, requirement.Actual, requirement.Limit, requirement.Each?.List }.OfType<BoundExpression>()),
        _ => [],
    };
}
