using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Recursive descent, from the loosest operator to the tightest.</summary>
internal sealed partial class TokenParser(string text, ImmutableArray<Token> tokens, NameScope names, FeelDialect dialect)
{
    private const int DeepestNesting = 200;

    private static readonly (string Sign, BinaryOperator Operator)[] Comparisons =
    [
        ("=", BinaryOperator.Equal), ("!=", BinaryOperator.NotEqual), ("<=", BinaryOperator.LessThanOrEqual),
        (">=", BinaryOperator.GreaterThanOrEqual), ("<", BinaryOperator.LessThan), (">", BinaryOperator.GreaterThan),
    ];

    private int position;
    private int depth;
    private bool inRangeEnd;
    private NameScope names = names;

    // What is known of the expression read last, and one already read that the next operand begins with.
    private Shape shape = Shape.Unknown;
    private Expression? pending;

    private Token Current => tokens[position];

    private Token Previous => tokens[position - 1];

    public T Whole<T>(Func<TokenParser, T> parse)
    {
        var result = parse(this);
        return Current.Kind == TokenKind.End ? result : throw Unfit(AfterEnd());
    }

    public Expression Expression() => Nested(Or);

    // Whatever can hold itself is read through here, so that no text is deeper than the stack.
    private T Nested<T>(Func<T> parse)
    {
        if (++depth > DeepestNesting)
        {
            throw new SyntaxStop(SyntaxDiagnostics.TooDeep(Current.Span, DeepestNesting));
        }

        var result = parse();
        depth--;
        return result;
    }

    private Expression Or() => LeftAssociative(And, ("or", BinaryOperator.Or));

    private Expression And() => LeftAssociative(Comparison, ("and", BinaryOperator.And));

    private Expression LeftAssociative(Func<Expression> tighter, params ReadOnlySpan<(string Sign, BinaryOperator Operator)> operators)
    {
        var left = tighter();
        while (TryOperator(operators) is { } found)
        {
            var sign = Previous.Span;
            var right = tighter();
            left = new Binary(left.Span.To(right.Span), found, sign, left, right);
            shape = Shape.Unknown;
        }

        return left;
    }

    private Expression Comparison()
    {
        var left = Additive();
        while (true)
        {
            if (TryOperator(Comparisons) is { } comparison)
            {
                var sign = Previous.Span;
                var right = Additive();
                left = new Binary(left.Span.To(right.Span), comparison, sign, left, right);
            }
            else if (TryTake("between"))
            {
                var low = Additive();
                Take("and", Expectations.BetweenAnd);
                var high = Additive();
                left = new Between(left.Span.To(high.Span), left, low, high);
            }
            else if (TryTake("in"))
            {
                left = InTests(left);
            }
            else if (Current.Is("instance") && tokens[position + 1].Is("of"))
            {
                position += 2;
                var type = Type();
                left = new InstanceOf(left.Span.To(type.Span), left, type);
            }
            else
            {
                return left;
            }

            shape = Shape.Unknown;
        }
    }

    private In InTests(Expression value)
    {
        var open = Current;
        if (!TryTake("("))
        {
            var alone = UnaryTest(Additive);
            return new In(value.Span.To(alone.Span), value, [alone]);
        }

        // Either tests in brackets or a range that begins with a bracket.
        var tests = Tests();
        if (tests is [ExpressionTest { Expression: var low }] && TryTake(".."))
        {
            var range = RangeFrom(open, low);
            return new In(value.Span.To(range.Span), value, [new ExpressionTest(range.Span, range)]);
        }

        Take(")", Expectations.Argument);
        if (tests is [ExpressionTest { Expression: var first }] && Current.Kind == TokenKind.Sign && Current.Text is "+" or "-" or "*" or "/" or "**" or "." or "[" or "(")
        {
            // The brackets were those of an operand.
            pending = first with { Span = open.Span.To(Previous.Span) };
            var operand = Additive();
            return new In(value.Span.To(operand.Span), value, [new ExpressionTest(operand.Span, operand)]);
        }

        return new In(value.Span.To(Previous.Span), value, tests);
    }

    private Expression Additive() => LeftAssociative(Multiplicative, ("+", BinaryOperator.Add), ("-", BinaryOperator.Subtract));

    private Expression Multiplicative() => LeftAssociative(Power, ("*", BinaryOperator.Multiply), ("/", BinaryOperator.Divide));

    private Expression Power() => LeftAssociative(Unary, ("**", BinaryOperator.Power));

    private Expression Unary()
    {
        if (pending is not null || !Current.Is("-"))
        {
            return Postfix();
        }

        var sign = Current.Span;
        position++;
        var operand = Nested(Unary);
        shape = Shape.Unknown;
        return new Negation(sign.To(operand.Span), operand);
    }

    private Expression Postfix()
    {
        var source = Primary();
        while (true)
        {
            if (TryTake("."))
            {
                var (member, span) = Member(shape);
                source = new MemberAccess(source.Span.To(span), source, member, span);
                shape = shape.Find(member);
            }
            else if (Current.Is("[") && !(inRangeEnd && !BeginsValue(tokens[position + 1])))
            {
                source = FilterOf(source);
            }
            else if (Current.Is("("))
            {
                source = Call(source);
                shape = Shape.Unknown;
            }
            else
            {
                return source;
            }
        }
    }

    // Within the brackets the members of each item are names of their own.
    private Filter FilterOf(Expression source)
    {
        position++;
        var (outer, items) = (names, shape);
        names = names.With("item", items).With(items);
        var condition = Expression();
        (names, shape) = (outer, items);
        Take("]", Expectations.Closing("[", "]"));
        return new Filter(source.Span.To(Previous.Span), source, condition);
    }

    private Invocation Call(Expression function)
    {
        Take("(");
        var arguments = new List<Argument>();
        if (!Current.Is(")"))
        {
            do
            {
                arguments.Add(Argument());
            }
            while (TryTake(","));
        }

        Take(")", Expectations.Argument);
        return new Invocation(function.Span.To(Previous.Span), function, arguments);
    }

    private Argument Argument()
    {
        if (NameBefore(":") is { } name)
        {
            position++;
            return new Argument(name.Text, name.Span, Expression());
        }

        var value = Expression();
        return new Argument(null, value.Span, value);
    }

    private BinaryOperator? TryOperator(ReadOnlySpan<(string Sign, BinaryOperator Operator)> operators)
    {
        foreach (var (sign, operation) in operators)
        {
            if (TryTake(sign))
            {
                return operation;
            }
        }

        return null;
    }

    private bool TryTake(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        position++;
        return true;
    }

    private Token Take(string text) => Take(text, Expectation.Sign(text));

    private Token Take(string text, Expectation expected) =>
        TryTake(text) ? Previous : throw Unfit(SyntaxDiagnostics.Expected(Current.Span, expected, Current));
}
