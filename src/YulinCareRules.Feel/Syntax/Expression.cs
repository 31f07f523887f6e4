namespace YulinCareRules.Feel.Syntax;

/// <summary>A node of the syntax tree. Every node knows the stretch of text it was read from.</summary>
internal abstract record Expression(TextSpan Span);
