using System.Globalization;
using NodaTime.Text;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Literals, names, brackets and the forms that begin with a word.</summary>
internal sealed partial class TokenParser
{
    private static readonly string[] LongTypes = ["date and time", "days and time duration", "years and months duration"];

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                position++;
                return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                    && Digits(token.Text) == Digits(number.ToString(CultureInfo.InvariantCulture))
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
                throw new SyntaxStop(SyntaxDiagnostics.ExpectedExpression(token.Span, token.Shown));
        }
    }

    // The digits that count: a number that was rounded to fit has others than the text.
    private static string Digits(string number) => number.Split('e', 'E')[0].Replace(".", string.Empty, StringComparison.Ordinal).Trim('0');

    private static Literal At(Token token)
    {
        var date = LocalDatePattern.Iso.Parse(token.Text);
        return date.Success
            ? new Literal(token.Span, new FeelDate(date.Value))
            : throw new SyntaxStop(SyntaxDiagnostics.BadLiteral(token.Span, token.Text, "a date such as 2020-07-24", "日期,如 2020-07-24"));
    }

    private Expression Bracketed(Token token)
    {
        switch (token.Text)
        {
            case "?":
                position++;
                return new Name(token.Span, "?");
            case "(":
                position++;
                var inner = Expression();
                if (TryTake(".."))
                {
                    return RangeFrom(token, inner);
                }

                Take(")");
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
                throw new SyntaxStop(SyntaxDiagnostics.ExpectedExpression(token.Span, token.Shown));
        }
    }

    private Expression ListOrRange(Token open)
    {
        position++;
        var items = new List<Expression>();
        if (!Current.Is("]"))
        {
            items.Add(Expression());
            if (TryTake(".."))
            {
                return RangeFrom(open, items[0]);
            }

            while (TryTake(","))
            {
                items.Add(Expression());
            }
        }

        Take("]");
        return new ListLiteral(open.Span.To(Previous.Span), items);
    }

    private RangeLiteral RangeFrom(Token open, Expression low)
    {
        var outer = inRangeEnd;
        inRangeEnd = true;
        var high = Nested(Additive);
        inRangeEnd = outer;
        if (!Current.Is("]") && !Current.Is(")") && !Current.Is("["))
        {
            throw new SyntaxStop(SyntaxDiagnostics.Expected(Current.Span, "']' / ')'", Current.Shown));
        }

        var close = tokens[position++];
        return new RangeLiteral(open.Span.To(close.Span), low, open.Is("["), high, close.Is("]"));
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
        var entries = new List<ContextEntry>();
        if (!Current.Is("}"))
        {
            do
            {
                var key = Current;
                if (key.Kind is not (TokenKind.Word or TokenKind.Text))
                {
                    throw new SyntaxStop(SyntaxDiagnostics.Expected(key.Span, "a name 名称", key.Shown));
                }

                position++;
                Take(":");
                entries.Add(new ContextEntry(key.Text, key.Span, Expression()));
            }
            while (TryTake(","));
        }

        Take("}");
        return new ContextLiteral(open.Span.To(Previous.Span), entries);
    }

    private Expression Word(Token token)
    {
        switch (token.Text)
        {
            case "true" or "false":
                position++;
                return new Literal(token.Span, FeelBoolean.From(token.Text == "true"));
            case "null":
                position++;
                return new Literal(token.Span, FeelNull.Instance);
            case "if":
                return If(token);
            case "for":
                return For(token);
            case "some" or "every":
                return Quantified(token);
            case "function" when tokens[position + 1].Is("("):
                return Function(token);
            case "then" or "else" or "and" or "or" or "in" or "between" or "return" or "satisfies":
                throw new SyntaxStop(SyntaxDiagnostics.ExpectedExpression(token.Span, token.Shown));
            default:
                return ChineseConjunction(token.Text) is { } meant
                    ? throw new SyntaxStop(SyntaxDiagnostics.Misspelt(token.Span, token.Text, meant))
                    : NameOf(token);
        }
    }

    // Names of several words: those in scope and the built-in functions, the longest first.
    private Name NameOf(Token first)
    {
        var best = first.Text;
        var end = position + 1;
        var text = first.Text;
        for (var next = position + 1; next < tokens.Length && next < position + 8 && tokens[next].Kind is TokenKind.Word or TokenKind.Number; next++)
        {
            text = $"{text} {tokens[next].Text}";
            if (names.Names.Contains(text) || FeelFunctions.TryFind(text, out _))
            {
                best = text;
                end = next + 1;
            }
        }

        position = end;
        return new Name(first.Span.To(Previous.Span), best);
    }

    private If If(Token start)
    {
        position++;
        var condition = Expression();
        Take("then");
        var then = Expression();
        Take("else");
        var otherwise = Expression();
        return new If(start.Span.To(otherwise.Span), condition, then, otherwise);
    }

    private For For(Token start)
    {
        position++;
        var iterators = Iterators();
        Take("return");
        var body = Expression();
        return new For(start.Span.To(body.Span), iterators, body);
    }

    private Quantified Quantified(Token start)
    {
        position++;
        var iterators = Iterators();
        Take("satisfies");
        var condition = Expression();
        return new Quantified(start.Span.To(condition.Span), start.Is("every"), iterators, condition);
    }

    private List<Iterator> Iterators()
    {
        var iterators = new List<Iterator>();
        do
        {
            var name = TakeName();
            Take("in");
            var source = Nested(Additive);
            iterators.Add(new Iterator(name.Text, name.Span, source, TryTake("..") ? Nested(Additive) : null));
        }
        while (TryTake(","));

        return iterators;
    }

    private FunctionLiteral Function(Token start)
    {
        position++;
        Take("(");
        var parameters = new List<FormalParameter>();
        if (!Current.Is(")"))
        {
            do
            {
                var name = TakeName();
                parameters.Add(new FormalParameter(name.Text, name.Span, TryTake(":") ? Type() : null));
            }
            while (TryTake(","));
        }

        Take(")");
        var body = Expression();
        return new FunctionLiteral(start.Span.To(body.Span), parameters, body);
    }

    private TypeSyntax Type()
    {
        var name = TakeName();
        if (name.Text is "list" or "range" && TryTake("<"))
        {
            var element = Nested(Type);
            Take(">");
            var span = name.Span.To(Previous.Span);
            return name.Text == "list" ? new ListTypeSyntax(span, element) : new RangeTypeSyntax(span, element);
        }

        foreach (var type in LongTypes)
        {
            var words = type.Split(' ');
            if (tokens.Skip(position - 1).Take(words.Length).Select(token => token.Text).SequenceEqual(words))
            {
                position += words.Length - 1;
                return new NamedTypeSyntax(name.Span.To(Previous.Span), type);
            }
        }

        return new NamedTypeSyntax(name.Span, name.Text);
    }
}
