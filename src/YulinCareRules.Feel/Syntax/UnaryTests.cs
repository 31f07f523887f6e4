namespace YulinCareRules.Feel.Syntax;

/// <summary>The content of a condition cell: tests joined by commas, perhaps inside <c>not(…)</c>, or <c>-</c> for any value.</summary>
internal sealed record UnaryTests(TextSpan Span, IReadOnlyList<UnaryTest> Tests, bool IsNegated) : Expression(Span)
{
    /// <summary>True for <c>-</c>: every value passes, an unknown one too.</summary>
    public bool IsAny => Tests.Count == 0;
}

/// <summary>One test of an implicit value (written <c>?</c> where it is named).</summary>
internal abstract record UnaryTest(TextSpan Span) : Expression(Span);

/// <summary><c>&lt; endpoint</c> and its kin, with <c>=</c> and <c>!=</c>.</summary>
internal sealed record ComparisonTest(TextSpan Span, BinaryOperator Operator, Expression Endpoint) : UnaryTest(Span);

/// <summary>An expression: a value to equal, a list or range to lie in, or a boolean over <c>?</c>.</summary>
internal sealed record ExpressionTest(TextSpan Span, Expression Expression) : UnaryTest(Span);
