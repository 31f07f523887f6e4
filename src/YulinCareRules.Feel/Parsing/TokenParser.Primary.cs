using System.Globalization;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Literals and brackets.</summary>
internal sealed partial class TokenParser
{
    private Expression Primary()
    {
        if (pending is { } read)
        {
            pending = null;
            return read;
        }

        shape = Shape.Unknown;
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                position++;
                return NumberText.Read(token.Text) is { } number
                    && (dialect == FeelDialect.Standard || Digits(token.Text) == Digits(number.ToString(CultureInfo.InvariantCulture)))
                    ? new Literal(token.Span, new FeelNumber(number))
                    : throw new SyntaxStop(SyntaxDiagnostics.BadLiteral(token.Span, token.Text, "a number that can be held exactly", "能够精确表示的数"));
            case TokenKind.Text:
                position++;
                return new Literal(token.Span, new FeelString(token.Text));
            case TokenKind.At:
                position++;
                return At(token);
            case TokenKind.Word:
                return Word(token);
            case TokenKind.Sign:
                return Bracketed(token);
            default:
                throw Unfit(SyntaxDiagnostics.ExpectedExpression(token.Span, token));
        }
    }

    // The digits that count: a number that was rounded to fit has others than the text.
    private static string Digits(string number) => number.Split('e', 'E')[0].Replace(".", string.Empty, StringComparison.Ordinal).Trim('0');

    private Literal At(Token token)
    {
        if (dialect == FeelDialect.Pack)
        {
            return TemporalText.Date(token.Text) is FeelDate { Date.Year: >= 1 and <= 9999 } date
                ? new Literal(token.Span, date)
                : throw new SyntaxStop(SyntaxDiagnostics.BadLiteral(token.Span, token.Text, "a date; write it as @\"2020-07-24\"", "日期,请写作 @\"2020-07-24\""));
        }

        return TemporalText.Any(token.Text) is { } value
            ? new Literal(token.Span, value)
            : throw new SyntaxStop(SyntaxDiagnostics.BadLiteral(token.Span, token.Text, "a date, time, date and time or duration", "日期、时间、日期时间或时长"));
    }

    private Expression Bracketed(Token token)
    {
        switch (token.Text)
        {
            case "?":
                position++;
                return new Name(token.Span, "?");
            case "(":
                var open = position++;
                if (TryOperator(Comparisons) is { } comparison)
                {
                    var end = Nested(Additive);
                    Take(")");
                    return new TestRange(token.Span.To(Previous.Span), comparison, end);
                }

                var inner = Expression();
                if (TryTake(".."))
                {
                    return RangeFrom(token, inner);
                }

                if (!TryTake(")"))
                {
                    throw UnclosedGroup(open);
                }

                return inner with { Span = token.Span.To(Previous.Span) };
            case "[":
                return ListOrRange(token);
            case "]":
                position++;
                var low = Nested(Additive);
                Take("..");
                return RangeFrom(token, low);
            case "{":
                return Context(token);
            default:
                throw Unfit(SyntaxDiagnostics.ExpectedExpression(token.Span, token));
        }
    }

    private Expression ListOrRange(Token open)
    {
        position++;
        var items = new List<Expression>();
        var members = Shape.Unknown;
        if (!Current.Is("]"))
        {
            items.Add(Expression());
            members = shape;
            if (TryTake(".."))
            {
                return RangeFrom(open, items[0]);
            }

            while (TryTake(","))
            {
                items.Add(Expression());
                members = members.Or(shape);
            }
        }

        Take("]", Expectations.Item);
        shape = members;
        return new ListLiteral(open.Span.To(Previous.Span), items);
    }

    private RangeLiteral RangeFrom(Token open, Expression? low)
    {
        var outer = inRangeEnd;
        inRangeEnd = true;
        var high = Nested(Additive);
        inRangeEnd = outer;
        if (!Current.Is("]") && !Current.Is(")") && !Current.Is("["))
        {
            throw Unfit(SyntaxDiagnostics.Expected(Current.Span, Expectations.RangeEnd, Current));
        }

        var close = tokens[position++];
        shape = Shape.Unknown;
        return new RangeLiteral(open.Span.To(close.Span), low, open.Is("["), high, close.Is("]"));
    }

    public RangeLiteral RangeText()
    {
        var open = Current;
        if (!TryTake("(") && !TryTake("]"))
        {
            Take("[");
        }

        var low = Current.Is("..") ? null : Nested(Additive);
        Take("..");
        if (Ahead(1).Kind != TokenKind.End)
        {
            return RangeFrom(open, low);
        }

        // Only the closing bracket is left.
        var close = TryTake("[") ? Previous : Take(")");
        return new RangeLiteral(open.Span.To(close.Span), low, open.Is("["), null, false);
    }

    // `[1..2[` ends at a bracket that after a value would begin a filter, were there anything to filter by.
    private static bool BeginsValue(Token token) => token.Kind switch
    {
        TokenKind.End => false,
        TokenKind.Sign => token.Text is "(" or "[" or "{" or "-" or "?",
        TokenKind.Word => token.Text is not ("then" or "else" or "and" or "or" or "in" or "between" or "instance" or "return" or "satisfies"),
        _ => true,
    };

    private ContextLiteral Context(Token open)
    {
        position++;
        var outer = names;
        var entries = new List<ContextEntry>();
        var members = Shape.Unknown;
        if (!Current.Is("}"))
        {
            do
            {
                var key = Key();
                Take(":");
                names = names.With(key.Text);
                var value = Expression();
                names = names.With(key.Text, shape);
                members = members.With(key.Text, shape);
                entries.Add(new ContextEntry(key.Text, key.Span, value));
            }
            while (TryTake(","));
        }

        Take("}", Expectations.Closing("{", "}"));
        (names, shape) = (outer, members);
        return new ContextLiteral(open.Span.To(Previous.Span), entries);
    }

    private (string Text, TextSpan Span) Key()
    {
        if (Current.Kind == TokenKind.Text)
        {
            position++;
            return (Previous.Text, Previous.Span);
        }

        return NameBefore(":") ?? Single(TakeName(Expectations.Key));
    }
}
