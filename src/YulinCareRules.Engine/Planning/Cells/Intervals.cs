using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Planning.Cells;

/// <summary>Comparison of numbers of which only the bounds are known; null is without bound.</summary>
internal static class Intervals
{
    public static int Compare(BinaryOperator comparison, decimal? leftLow, decimal? leftHigh, decimal? rightLow, decimal? rightHigh) => comparison switch
    {
        BinaryOperator.LessThan => Below(leftHigh, rightLow) ? TruthSet.True : NotBelow(leftLow, rightHigh) ? TruthSet.False : TruthSet.Open,
        BinaryOperator.LessThanOrEqual => NotBelow(rightLow, leftHigh) ? TruthSet.True : Below(rightHigh, leftLow) ? TruthSet.False : TruthSet.Open,
        BinaryOperator.GreaterThan => Below(rightHigh, leftLow) ? TruthSet.True : NotBelow(rightLow, leftHigh) ? TruthSet.False : TruthSet.Open,
        BinaryOperator.GreaterThanOrEqual => NotBelow(leftLow, rightHigh) ? TruthSet.True : Below(leftHigh, rightLow) ? TruthSet.False : TruthSet.Open,
        BinaryOperator.Equal => Apart(leftLow, leftHigh, rightLow, rightHigh) ? TruthSet.False : Same(leftLow, leftHigh, rightLow, rightHigh) ? TruthSet.True : TruthSet.Open,
        BinaryOperator.NotEqual => Apart(leftLow, leftHigh, rightLow, rightHigh) ? TruthSet.True : Same(leftLow, leftHigh, rightLow, rightHigh) ? TruthSet.False : TruthSet.Open,
        _ => TruthSet.Open,
    };

    /// <summary>The same for whole numbers; the least and the greatest <c>long</c> are without bound.</summary>
    public static int CompareWhole(BinaryOperator comparison, long leftLow, long leftHigh, long rightLow, long rightHigh) => comparison switch
    {
        BinaryOperator.LessThan => leftHigh < rightLow ? TruthSet.True : NotBelow(leftLow, rightHigh) ? TruthSet.False : TruthSet.Open,
        BinaryOperator.LessThanOrEqual => NotBelow(rightLow, leftHigh) ? TruthSet.True : rightHigh < leftLow ? TruthSet.False : TruthSet.Open,
        BinaryOperator.GreaterThan => rightHigh < leftLow ? TruthSet.True : NotBelow(rightLow, leftHigh) ? TruthSet.False : TruthSet.Open,
        BinaryOperator.GreaterThanOrEqual => NotBelow(leftLow, rightHigh) ? TruthSet.True : leftHigh < rightLow ? TruthSet.False : TruthSet.Open,
        BinaryOperator.Equal => leftHigh < rightLow || rightHigh < leftLow ? TruthSet.False : Same(leftLow, leftHigh, rightLow, rightHigh) ? TruthSet.True : TruthSet.Open,
        BinaryOperator.NotEqual => leftHigh < rightLow || rightHigh < leftLow ? TruthSet.True : Same(leftLow, leftHigh, rightLow, rightHigh) ? TruthSet.False : TruthSet.Open,
        _ => TruthSet.Open,
    };

    public static decimal? Add(decimal? left, decimal? right) => left + right;

    public static decimal? Subtract(decimal? left, decimal? right) => left - right;

    /// <summary>The product of bounds of numbers that are not negative.</summary>
    public static decimal? Multiply(decimal? left, decimal? right) => left == 0 || right == 0 ? 0 : left * right;

    /// <summary>The product with a factor that is not negative.</summary>
    public static decimal? Scale(decimal? bound, decimal factor) => factor == 0 ? 0 : bound * factor;

    public static decimal? Least(decimal? left, decimal? right) => left is { } a && right is { } b ? Math.Min(a, b) : null;

    public static decimal? Greatest(decimal? left, decimal? right) => left is { } a && right is { } b ? Math.Max(a, b) : null;

    private static bool Below(decimal? high, decimal? low) => high < low;

    private static bool NotBelow(decimal? low, decimal? high) => low >= high;

    private static bool NotBelow(long low, long high) => low >= high && low != long.MinValue && high != long.MaxValue;

    private static bool Same(long leftLow, long leftHigh, long rightLow, long rightHigh) =>
        leftLow == leftHigh && rightLow == leftLow && rightHigh == leftLow && leftLow is not (long.MinValue or long.MaxValue);

    private static bool Apart(decimal? leftLow, decimal? leftHigh, decimal? rightLow, decimal? rightHigh) => leftHigh < rightLow || rightHigh < leftLow;

    private static bool Same(decimal? leftLow, decimal? leftHigh, decimal? rightLow, decimal? rightHigh) =>
        leftLow is { } low && leftHigh == low && rightLow == low && rightHigh == low;
}
