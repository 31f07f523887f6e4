using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>However deep the nesting: an answer, no crash and no endless wait.</summary>
public sealed class NestingTests
{
    private const int Levels = 10_000;

    [Theory]
    [InlineData("(", ")", 200)]
    [InlineData("[", "]", 200)]
    [InlineData("-", "", 200)]
    public void The_first_place_beyond_the_limit_is_told(string open, string close, int place)
    {
        var error = Parsed.Error(Nested(open, close, Levels));

        Assert.Equal("YCR1108", error.Code);
        Assert.Equal(new TextSpan(place, 1), error.Span);
        Assert.Equal("nested too deeply: at most 200 levels", error.MessageEn);
        Assert.Equal("嵌套过深:最多 200 层", error.MessageZh);
    }

    [Theory]
    [InlineData("{a:", "}")]
    [InlineData("f(", ")")]
    [InlineData("a[", "]")]
    [InlineData("a in (", ")")]
    [InlineData("if ", " then 1 else 1")]
    [InlineData("if 1 then 1 else ", "")]
    [InlineData("for x in ", " return x")]
    [InlineData("for x in 1..", " return x")]
    [InlineData("for x in a return ", "")]
    [InlineData("some x in ", " satisfies x")]
    [InlineData("function() ", "")]
    [InlineData("]", "..1]")]
    [InlineData("[1..", "]")]
    [InlineData("(1..", "]")]
    [InlineData("a in > (", ")")]
    [InlineData("1 + (", ")")]
    [InlineData("-(", ")")]
    public void Every_form_has_a_limit(string open, string close) => Assert.Equal("YCR1108", Parsed.Error(Nested(open, close, 4_000)).Code);

    [Fact]
    public void Types_have_a_limit() => Assert.Equal("YCR1108", Parsed.Error("a instance of " + Nested("list<", ">", Levels)).Code);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("f(", ")")]
    [InlineData("[1..", "]")]
    [InlineData("for x in ", " return x")]
    public void Up_to_the_limit_all_is_read(string open, string close) => Assert.NotNull(Parsed.Expression(Nested(open, close, 199)));

    [Fact]
    public void Nested_ranges_after_in_are_read_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("1 in (", 150)) + "1" + string.Concat(Enumerable.Repeat("..2]", 150));

        Assert.IsType<In>(Parsed.Expression(text));
    }

    [Fact]
    public void A_long_chain_is_not_deep() => Assert.IsType<Binary>(Parsed.Expression(string.Join(" + ", Enumerable.Repeat("1", 1_000))));

    private static string Nested(string open, string close, int levels) =>
        string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));
}
