using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Values;

/// <summary>The values between two ends; an end that is null in C# is open, as in <c>(&lt; 10)</c>.</summary>
internal sealed record FeelRange(FeelValue? Low, bool LowIncluded, FeelValue? High, bool HighIncluded) : FeelValue
{
    /// <summary>The sign of a range written as a test: <c>(= 10)</c> is not <c>[10..10]</c>.</summary>
    public BinaryOperator? Test { get; init; }

    public static FeelRange FromTest(BinaryOperator test, FeelValue end) => test switch
    {
        BinaryOperator.LessThan => new FeelRange(null, false, end, false) { Test = test },
        BinaryOperator.LessThanOrEqual => new FeelRange(null, false, end, true) { Test = test },
        BinaryOperator.GreaterThan => new FeelRange(end, false, null, false) { Test = test },
        BinaryOperator.GreaterThanOrEqual => new FeelRange(end, true, null, false) { Test = test },
        _ => new FeelRange(end, true, end, true) { Test = test },
    };
}
