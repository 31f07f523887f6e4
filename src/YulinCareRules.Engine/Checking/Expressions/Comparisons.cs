using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Comparisons, as operators.</summary>
internal static class Comparisons
{
    /// <summary>The comparison that says the same of the two sides the other way round.</summary>
    public static BinaryOperator Turned(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.LessThan => BinaryOperator.GreaterThan,
        BinaryOperator.LessThanOrEqual => BinaryOperator.GreaterThanOrEqual,
        BinaryOperator.GreaterThan => BinaryOperator.LessThan,
        BinaryOperator.GreaterThanOrEqual => BinaryOperator.LessThanOrEqual,
        _ => comparison,
    };
}
