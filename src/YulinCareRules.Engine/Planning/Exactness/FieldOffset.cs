using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>A number of a record, and so much more.</summary>
/// <param name="Field">The number.</param>
/// <param name="Shift">How much more; below zero for less.</param>
internal sealed record FieldOffset(BoundField Field, decimal Shift)
{
    /// <summary>Null where the expression is no such thing.</summary>
    public static FieldOffset? Of(BoundExpression number) => number switch
    {
        BoundField field => new FieldOffset(field, 0),
        BoundBinary { Operator: BinaryOperator.Add, Left: var left, Right: BoundConstant { Value: FeelNumber { Value: var more } } } => Of(left)?.Plus(more),
        BoundBinary { Operator: BinaryOperator.Add, Left: BoundConstant { Value: FeelNumber { Value: var more } }, Right: var right } => Of(right)?.Plus(more),
        BoundBinary { Operator: BinaryOperator.Subtract, Left: var left, Right: BoundConstant { Value: FeelNumber { Value: var less } } } => Of(left)?.Plus(-less),
        _ => null,
    };

    // Of larger ones no sum need fit a decimal.
    private FieldOffset? Plus(decimal more) => Math.Abs(more) > long.MaxValue ? null : this with { Shift = Shift + more };
}
