using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Names and the forms that begin with a word.</summary>
internal sealed partial class TokenParser
{
    private Expression Word(Token token)
    {
        if (LongName() is { } name)
        {
            return name;
        }

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
                throw Unfit(SyntaxDiagnostics.ExpectedExpression(token.Span, token));
            default:
                return dialect == FeelDialect.Pack && ForeignWords.Conjunction(token.Text) is { } meant
                    ? throw new SyntaxStop(SyntaxDiagnostics.Misspelt(token.Span, token.Text, meant))
                    : Named(token.Text, 1);
        }
    }

    private If If(Token start)
    {
        position++;
        var condition = Expression();
        Take("then", Expectations.Then);
        var then = Expression();
        var members = shape;
        Take("else", Expectations.Else);
        var otherwise = Expression();
        shape = members.Or(shape);
        return new If(start.Span.To(otherwise.Span), condition, then, otherwise);
    }

    private For For(Token start)
    {
        position++;
        var outer = names;
        var iterators = Iterators();
        Take("return", Expectations.Return);
        var body = Expression();
        names = outer;
        return new For(start.Span.To(body.Span), iterators, body);
    }

    private Quantified Quantified(Token start)
    {
        position++;
        var outer = names;
        var iterators = Iterators();
        Take("satisfies", Expectations.Satisfies(start.Text));
        var condition = Expression();
        (names, shape) = (outer, Shape.Unknown);
        return new Quantified(start.Span.To(condition.Span), start.Is("every"), iterators, condition);
    }

    private List<Iterator> Iterators()
    {
        var iterators = new List<Iterator>();
        do
        {
            var name = NewName("in");
            Take("in", Expectations.In(name.Text));
            var source = Nested(Additive);
            var items = shape;
            iterators.Add(new Iterator(name.Text, name.Span, source, TryTake("..") ? Nested(Additive) : null));
            names = names.With(name.Text, items);
        }
        while (TryTake(","));

        return iterators;
    }

    private FunctionLiteral Function(Token start)
    {
        position++;
        Take("(");
        var outer = names;
        var parameters = new List<FormalParameter>();
        if (!Current.Is(")"))
        {
            do
            {
                var name = NewName(":", ",", ")");
                parameters.Add(new FormalParameter(name.Text, name.Span, TryTake(":") ? Type() : null));
                names = names.With(name.Text);
            }
            while (TryTake(","));
        }

        Take(")");
        var isExternal = Current.Is("external") && tokens[position + 1].Is("{");
        position += isExternal ? 1 : 0;
        var body = Expression();
        (names, shape) = (outer, Shape.Unknown);
        return new FunctionLiteral(start.Span.To(body.Span), parameters, body) { IsExternal = isExternal };
    }
}
