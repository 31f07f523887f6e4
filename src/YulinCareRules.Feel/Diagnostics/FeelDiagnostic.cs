using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>Something wrong in an expression, at a stretch of its text, in words for people.</summary>
internal sealed record FeelDiagnostic(string Code, TextSpan Span, string MessageEn, string MessageZh)
{
    /// <summary>Which of several texts it is in, as <c>rules[0].when[1]</c> of a decision table; null for the only one.</summary>
    public string? Path { get; init; }
}
