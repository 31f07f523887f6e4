namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Which operator binds tighter, from <c>or</c> to member access.</summary>
public sealed class PrecedenceTests
{
    // From the loosest to the tightest; signs of one row are equals and group from the left.
    private static readonly string[][] Levels = [["or"], ["and"], ["=", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"], ["**"]];

    public static TheoryData<string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string>();
        for (var first = 0; first < Levels.Length; first++)
        {
            for (var second = 0; second < Levels.Length; second++)
            {
                foreach (var left in Levels[first])
                {
                    foreach (var right in Levels[second])
                    {
                        pairs.Add(left, right, first >= second ? $"((a {left} b) {right} c)" : $"(a {left} (b {right} c))");
                    }
                }
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_operators_group_by_their_rank(string left, string right, string shape) =>
        Assert.Equal(shape, Parsed.Shape($"a {left} b {right} c"));

    [Theory]
    [InlineData("-a ** b", "((-a) ** b)")]
    [InlineData("a ** -b", "(a ** (-b))")]
    [InlineData("-a * b", "((-a) * b)")]
    [InlineData("a - -b", "(a - (-b))")]
    [InlineData("--a", "(-(-a))")]
    [InlineData("-a.b", "(-a.b)")]
    [InlineData("-a[1]", "(-a[1])")]
    [InlineData("-f(1)", "(-f(1))")]
    [InlineData("a + b[1] * c.d", "(a + (b[1] * c.d))")]
    public void Negation_binds_tighter_than_a_power_and_looser_than_access(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("a between 1 and 2 and b", "((a between 1 and 2) and b)")]
    [InlineData("a between 1 + 1 and 2 * 3 or b", "((a between (1 + 1) and (2 * 3)) or b)")]
    [InlineData("a + 1 between b and c", "((a + 1) between b and c)")]
    [InlineData("b and a between 1 and 2", "(b and (a between 1 and 2))")]
    [InlineData("a = b between 1 and 2", "((a = b) between 1 and 2)")]
    public void Between_takes_one_and_for_itself(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("a in [1..2] and b", "((a in ([1 .. 2])) and b)")]
    [InlineData("a in (1..2] or b", "((a in ((1 .. 2])) or b)")]
    [InlineData("a in b and c", "((a in (b)) and c)")]
    [InlineData("a in > 1 and c", "((a in (> 1)) and c)")]
    [InlineData("a in (1, 2) and c", "((a in (1, 2)) and c)")]
    [InlineData("a in b = c", "((a in (b)) = c)")]
    [InlineData("a in b + 1", "(a in ((b + 1)))")]
    [InlineData("c and a in b", "(c and (a in (b)))")]
    [InlineData("a in (b and c)", "(a in ((b and c)))")]
    public void In_ranks_with_the_comparisons(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("if a then b else c + 1", "(if a then b else (c + 1))")]
    [InlineData("if a then b else if c then d else e", "(if a then b else (if c then d else e))")]
    [InlineData("1 + if a then b else c and d", "(1 + (if a then b else (c and d)))")]
    [InlineData("for x in a return x + 1", "(for x in a return (x + 1))")]
    [InlineData("some x in a satisfies x > 1 and b", "(some x in a satisfies ((x > 1) and b))")]
    [InlineData("function(x) x + 1", "(function(x) (x + 1))")]
    [InlineData("for x in a + b return x", "(for x in (a + b) return x)")]
    public void A_form_that_begins_with_a_word_reaches_as_far_as_it_can(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));
}
