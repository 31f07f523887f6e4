using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>Something wrong in an expression, at a stretch of its text, in words for people.</summary>
internal sealed record FeelDiagnostic(string Code, TextSpan Span, string MessageEn, string MessageZh);
