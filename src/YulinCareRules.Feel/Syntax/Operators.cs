namespace YulinCareRules.Feel.Syntax;

/// <summary>The infix operators.</summary>
internal enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

/// <summary><c>left operator right</c>.</summary>
internal sealed record Binary(TextSpan Span, BinaryOperator Operator, TextSpan OperatorSpan, Expression Left, Expression Right) : Expression(Span);

/// <summary>Arithmetic negation, <c>-operand</c>.</summary>
internal sealed record Negation(TextSpan Span, Expression Operand) : Expression(Span);

/// <summary><c>value between low and high</c>.</summary>
internal sealed record Between(TextSpan Span, Expression Value, Expression Low, Expression High) : Expression(Span);

/// <summary><c>value in test</c> or <c>value in (test, test)</c>.</summary>
internal sealed record In(TextSpan Span, Expression Value, IReadOnlyList<UnaryTest> Tests) : Expression(Span);

/// <summary><c>value instance of type</c>.</summary>
internal sealed record InstanceOf(TextSpan Span, Expression Value, TypeSyntax Type) : Expression(Span);
