using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Condition cells.</summary>
internal sealed partial class TokenParser
{
    public UnaryTests UnaryTests()
    {
        var start = Current.Span;
        if (Current.Is("-") && tokens[position + 1].Kind == TokenKind.End)
        {
            position++;
            return new UnaryTests(start, [], false);
        }

        if (Current.Is("not") && tokens[position + 1].Is("("))
        {
            var begin = position;
            position += 2;
            var negated = Tests();
            Take(")");
            if (Current.Kind == TokenKind.End || dialect == FeelDialect.Pack)
            {
                return new UnaryTests(start.To(Previous.Span), negated, true);
            }

            // `not(…) and …`: the first of several conditions, not the negation of them all.
            position = begin;
        }

        var tests = Tests();
        return new UnaryTests(start.To(Previous.Span), tests, false);
    }

    private List<UnaryTest> Tests()
    {
        var tests = new List<UnaryTest>();
        do
        {
            tests.Add(UnaryTest(Expression));
        }
        while (TryTake(","));

        return tests;
    }

    private UnaryTest UnaryTest(Func<Expression> value)
    {
        var start = Current.Span;
        if (TryOperator(Comparisons) is { } comparison)
        {
            var endpoint = Additive();
            return new ComparisonTest(start.To(endpoint.Span), comparison, endpoint);
        }

        var expression = value();
        return new ExpressionTest(expression.Span, expression);
    }
}
