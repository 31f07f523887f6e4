namespace YulinCareRules.Feel.Syntax;

/// <summary>A name in scope: a variable, an enumeration value or a built-in function. May hold spaces.</summary>
internal sealed record Name(TextSpan Span, string Identifier) : Expression(Span);

/// <summary><c>source.member</c>.</summary>
internal sealed record MemberAccess(TextSpan Span, Expression Source, string Member, TextSpan MemberSpan) : Expression(Span);

/// <summary><c>source[condition]</c>: a filter, or an index where the condition is a number.</summary>
internal sealed record Filter(TextSpan Span, Expression Source, Expression Condition) : Expression(Span);

/// <summary>A call; arguments are positional or, all of them, named.</summary>
internal sealed record Invocation(TextSpan Span, Expression Function, IReadOnlyList<Argument> Arguments) : Expression(Span);

/// <summary>An argument; <paramref name="Name"/> is null for a positional one.</summary>
internal sealed record Argument(string? Name, TextSpan NameSpan, Expression Value);
