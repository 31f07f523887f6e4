using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>YCR16xx: decision tables that have no result but null, and why.</summary>
internal static class TableDiagnostics
{
    public static FeelDiagnostic NotAllowed(TextSpan span, FeelValue value, string allowed) =>
        new("YCR1601", span, $"{ValueText.Of(value)} is none of the allowed values: {allowed}", $"{ValueText.Of(value)} 不在允许的取值之内:{allowed}");

    public static FeelDiagnostic Several(IEnumerable<int> rules) =>
        new("YCR1602", default, $"only one rule may match, but rules {Rows(rules)} do", $"只能有一条规则相符,现有第 {Rows(rules)} 条相符");

    public static FeelDiagnostic Contradiction(IEnumerable<int> rules) =>
        new("YCR1603", default, $"rules {Rows(rules)} match and differ in their results", $"第 {Rows(rules)} 条规则同时相符而结果不同");

    public static FeelDiagnostic NoAggregate(string aggregation) =>
        new("YCR1604", default, $"there is no {aggregation} of these results", $"这些结果无法求 {aggregation}");

    private static string Rows(IEnumerable<int> rules) => string.Join(", ", rules.Select(rule => rule + 1));
}
