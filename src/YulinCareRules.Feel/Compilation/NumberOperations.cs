using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Operators on raw numbers, for compiled code. Where there is no result they leave it to the form itself, which tells why.</summary>
internal static class NumberOperations
{
    public static decimal? Calculate(Forms forms, Binary node, BinaryOperator operation, decimal? left, decimal? right) =>
        left is { } a && right is { } b && NumberArithmetic.Calculate(operation, a, b) is { } result
            ? result
            : Boxing.Number(forms.Operate(node, Boxing.Box(left), Boxing.Box(right)));

    public static bool? LessThan(Forms forms, Binary node, decimal? left, decimal? right) => left is { } a && right is { } b ? a < b : Unordered(forms, node, left, right);

    public static bool? LessThanOrEqual(Forms forms, Binary node, decimal? left, decimal? right) => left is { } a && right is { } b ? a <= b : Unordered(forms, node, left, right);

    public static bool? GreaterThan(Forms forms, Binary node, decimal? left, decimal? right) => left is { } a && right is { } b ? a > b : Unordered(forms, node, left, right);

    public static bool? GreaterThanOrEqual(Forms forms, Binary node, decimal? left, decimal? right) => left is { } a && right is { } b ? a >= b : Unordered(forms, node, left, right);

    public static decimal? Negate(Forms forms, Negation node, decimal? operand) => operand is { } number ? -number : Boxing.Number(forms.Negate(node, Boxing.Box(operand)));

    public static bool? Between(Forms forms, Between node, decimal? value, decimal? low, decimal? high) => value is { } v && low is { } l && high is { } h
        ? v >= l && v <= h
        : Boxing.Boolean(forms.Between(node, Boxing.Box(value), Boxing.Box(low), Boxing.Box(high)));

    /// <summary>Whether a range with known ends holds a number; null for an unknown one. One that runs backwards is left to its form.</summary>
    public static bool? Contains(Forms forms, RangeLiteral range, decimal? value, decimal low, decimal high, bool wasAsked) =>
        low > high ? Boxing.Boolean(forms.Passes(Boxing.Box(value), forms.Range(range, Boxing.Box(low), Boxing.Box(high)), wasAsked))
            : value is { } v ? (range.LowIncluded ? v >= low : v > low) && (range.HighIncluded ? v <= high : v < high)
            : null;

    private static bool? Unordered(Forms forms, Binary node, decimal? left, decimal? right) => Boxing.Boolean(forms.Operate(node, Boxing.Box(left), Boxing.Box(right)));
}
