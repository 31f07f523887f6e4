namespace YulinCareRules.Feel.Syntax;

/// <summary><c>if condition then consequence else alternative</c>.</summary>
internal sealed record If(TextSpan Span, Expression Condition, Expression Then, Expression Else) : Expression(Span);

/// <summary><c>for x in list, y in low..high return body</c>.</summary>
internal sealed record For(TextSpan Span, IReadOnlyList<Iterator> Iterators, Expression Body) : Expression(Span);

/// <summary><c>some|every x in list satisfies condition</c>.</summary>
internal sealed record Quantified(TextSpan Span, bool IsEvery, IReadOnlyList<Iterator> Iterators, Expression Condition) : Expression(Span);

/// <summary>A variable and the list, or the two ends of the range of numbers or dates, that it runs over.</summary>
internal sealed record Iterator(string Name, TextSpan NameSpan, Expression Source, Expression? RangeEnd);
