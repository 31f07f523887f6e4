using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Mutation;

/// <summary>The changes of an expression: operators, negations, and the values that stand in it.</summary>
internal static class ExpressionMutations
{
    public static IEnumerable<ExpressionMutation> Of(BoundExpression expression) => Of(expression, isCondition: expression.Type is BooleanType);

    private static IEnumerable<ExpressionMutation> Of(BoundExpression expression, bool isCondition) =>
        Own(expression, isCondition).Concat(BoundWalk.Children(expression).SelectMany(part => Of(part, IsCondition(expression, part))));

    // Where yes or no decides: beside and, or and not, and as what an if or a quantifier asks. What is held against true is turned there.
    private static bool IsCondition(BoundExpression whole, BoundExpression part) => part.Type is BooleanType && whole switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } => true,
        BoundIf branch => ReferenceEquals(branch.Condition, part),
        BoundQuantified quantified => ReferenceEquals(quantified.Condition, part),
        BoundFilter filter => ReferenceEquals(filter.Condition, part),
        _ => false,
    };

    private static IEnumerable<ExpressionMutation> Own(BoundExpression expression, bool isCondition) => expression switch
    {
        BoundBinary binary => OperatorMutations.Of(binary),
        BoundNot not => [new ExpressionMutation(not, not.Operand, $"{Written(not)} → {Written(not.Operand)}")],
        BoundQuantified quantified => [new ExpressionMutation(quantified, quantified with { IsEvery = !quantified.IsEvery }, quantified.IsEvery ? "every → some" : "some → every")],
        BoundConstant constant => ValueMutations.Of(constant),
        BoundCall { Function.Name: "date", Arguments: [BoundConstant written] } call => ValueMutations.OfDate(call, written),
        BoundField or BoundDecision or BoundLocal or BoundCall when isCondition => [new ExpressionMutation(expression, new BoundNot(expression) { Place = expression.Place }, $"{Written(expression)} → not({Written(expression)})")],
        _ => [],
    };

    private static string Written(BoundExpression expression) => expression is BoundBinary binary ? ComparisonText.Of(binary) : expression.Place.Text;
}
