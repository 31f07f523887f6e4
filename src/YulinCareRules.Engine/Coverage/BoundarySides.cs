using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Coverage;

/// <summary>On which side of a boundary two compared values lie: exactly at it, next to it where the answer is another, or neither.</summary>
internal static class BoundarySides
{
    /// <summary>Whether an expression compares numbers or days, of which one at least hangs on the case.</summary>
    public static bool Concerns(BoundBinary binary) =>
        binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual
        && IsMeasured(binary.Left) && IsMeasured(binary.Right)
        && (HangsOnCase(binary.Left) || HangsOnCase(binary.Right));

    public static bool HangsOnCase(BoundExpression expression) =>
        BoundWalk.Descendants(expression).Any(part => part is BoundField or BoundDecision or BoundLocal or BoundAsOf);

    /// <summary>True at the bound, false beside it, null elsewhere.</summary>
    public static bool? SideOf(TracedValues values, BoundBinary comparison)
    {
        if (values.Distance is not { } distance)
        {
            return null;
        }

        return distance == 0 ? true
            : Math.Abs(distance) <= values.StepOf(comparison) && IsBeside(comparison.Operator, distance) ? false
            : null;
    }

    // The neighbour at which the answer is another than at the bound itself.
    private static bool IsBeside(BinaryOperator operation, decimal distance) => operation switch
    {
        BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan => distance > 0,
        BinaryOperator.LessThan or BinaryOperator.GreaterThanOrEqual => distance < 0,
        _ => true,
    };

    private static bool IsMeasured(BoundExpression side) =>
        side.Type is NumberType or DateType && side is not BoundConstant { Value: FeelNull };
}

/// <summary>The values that were compared.</summary>
internal readonly record struct TracedValues(FeelValue Left, FeelValue Right)
{
    /// <summary>How far the left lies above the right, in units or days; null where they are no numbers or days.</summary>
    public decimal? Distance => (Left, Right) switch
    {
        (FeelNumber left, FeelNumber right) => left.Value - right.Value,
        (FeelDate left, FeelDate right) => left.Date.DayNumber - right.Date.DayNumber,
        _ => null,
    };

    /// <summary>The least step of what is compared: a whole one, a day, or one in the last place of the bound; of a share, a hundredth at most.</summary>
    public decimal StepOf(BoundBinary comparison)
    {
        if (Left is FeelDate || comparison is { Left.Type: NumberType { IsInteger: true }, Right.Type: NumberType { IsInteger: true } })
        {
            return 1;
        }

        var bound = BoundarySides.HangsOnCase(comparison.Right) && !BoundarySides.HangsOnCase(comparison.Left) ? Left : Right;
        var step = bound is FeelNumber number ? Steps.Of(number.Value) : 1;
        var isShare = comparison.Left.Type is NumberType { Measure.IsShare: true } || comparison.Right.Type is NumberType { Measure.IsShare: true };
        return isShare ? Math.Min(step, 0.01m) : step;
    }
}
