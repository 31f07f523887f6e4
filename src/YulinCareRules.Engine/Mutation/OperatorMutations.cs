using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Another operator between the same two sides.</summary>
internal static class OperatorMutations
{
    public static IEnumerable<ExpressionMutation> Of(BoundBinary binary) => Others(binary.Operator)
        .Select(other => binary with { Operator = other })
        .Select(changed => new ExpressionMutation(binary, changed, Change(binary, changed)));

    // The bound itself on the other side, and the opposite.
    private static BinaryOperator[] Others(BinaryOperator operation) => operation switch
    {
        BinaryOperator.LessThan => [BinaryOperator.LessThanOrEqual, BinaryOperator.GreaterThanOrEqual],
        BinaryOperator.LessThanOrEqual => [BinaryOperator.LessThan, BinaryOperator.GreaterThan],
        BinaryOperator.GreaterThan => [BinaryOperator.GreaterThanOrEqual, BinaryOperator.LessThanOrEqual],
        BinaryOperator.GreaterThanOrEqual => [BinaryOperator.GreaterThan, BinaryOperator.LessThan],
        BinaryOperator.Equal => [BinaryOperator.NotEqual],
        BinaryOperator.NotEqual => [BinaryOperator.Equal],
        BinaryOperator.And => [BinaryOperator.Or],
        BinaryOperator.Or => [BinaryOperator.And],
        BinaryOperator.Add => [BinaryOperator.Subtract],
        BinaryOperator.Subtract => [BinaryOperator.Add],
        BinaryOperator.Multiply => [BinaryOperator.Divide],
        BinaryOperator.Divide => [BinaryOperator.Multiply],
        _ => [],
    };

    private static string Change(BoundBinary before, BoundBinary after) => before.Operator is BinaryOperator.And or BinaryOperator.Or
        ? $"{Signs.Of(before.Operator)} → {Signs.Of(after.Operator)}"
        : $"{ComparisonText.Of(before)} → {Signs.Of(after.Operator)}";
}
