using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Syntax;

/// <summary>A number, string, boolean, null or at-literal (<c>@"2020-08-01"</c>), already turned into its value.</summary>
internal sealed record Literal(TextSpan Span, FeelValue Value) : Expression(Span);

/// <summary><c>[a, b, c]</c>.</summary>
internal sealed record ListLiteral(TextSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

/// <summary><c>{name: a, "other name": b}</c>; later entries see the earlier ones.</summary>
internal sealed record ContextLiteral(TextSpan Span, IReadOnlyList<ContextEntry> Entries) : Expression(Span);

/// <summary>One entry of a context literal.</summary>
internal sealed record ContextEntry(string Name, TextSpan NameSpan, Expression Value);

/// <summary><c>[a..b]</c>, <c>(a..b)</c>, <c>]a..b[</c> and, within unary tests, <c>&gt;= a</c> as a half-open range (a missing end is null).</summary>
internal sealed record RangeLiteral(TextSpan Span, Expression? Low, bool LowIncluded, Expression? High, bool HighIncluded) : Expression(Span);

/// <summary><c>function(a: number, b) body</c>.</summary>
internal sealed record FunctionLiteral(TextSpan Span, IReadOnlyList<FormalParameter> Parameters, Expression Body) : Expression(Span)
{
    /// <summary>Written with <c>external</c>: the body tells where to find it and is no expression of this language.</summary>
    public bool IsExternal { get; init; }
}

/// <summary><c>(&lt; 10)</c>: the values that pass a test, as a range.</summary>
internal sealed record TestRange(TextSpan Span, BinaryOperator Operator, Expression End) : Expression(Span);

/// <summary>A parameter of a function literal, with its type where one is written.</summary>
internal sealed record FormalParameter(string Name, TextSpan NameSpan, TypeSyntax? Type);
