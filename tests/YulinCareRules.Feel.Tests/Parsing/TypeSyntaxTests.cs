using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Types after <c>instance of</c>.</summary>
public sealed class TypeSyntaxTests
{
    [Theory]
    [InlineData("number")]
    [InlineData("date")]
    [InlineData("date and time")]
    [InlineData("time")]
    [InlineData("days and time duration")]
    [InlineData("years and months duration")]
    [InlineData("班级")]
    [InlineData("list")]
    public void A_type_of_one_or_several_words_is_one_name(string type)
    {
        var instance = Parsed.Expression<InstanceOf>($"a instance of {type}");

        Assert.Equal(type, Assert.IsType<NamedTypeSyntax>(instance.Type).Name);
        Assert.Equal(new TextSpan(14, type.Length), instance.Type.Span);
    }

    [Fact]
    public void A_type_of_several_words_may_be_written_with_wide_gaps() =>
        Assert.Equal("(a instance of date and time)", Parsed.Shape("a instance of date  and\ntime"));

    [Theory]
    [InlineData("list<number>")]
    [InlineData("range<date and time>")]
    [InlineData("list<list<range<number>>>")]
    public void A_type_of_elements_holds_the_type_of_each(string type) =>
        Assert.Equal($"(a instance of {type})", Parsed.Shape($"a instance of {type}"));

    [Theory]
    [InlineData("a instance of number and b", "((a instance of number) and b)")]
    [InlineData("a instance of date and b", "((a instance of date) and b)")]
    [InlineData("a instance of date and time and b", "((a instance of date and time) and b)")]
    [InlineData("a instance of number or b", "((a instance of number) or b)")]
    [InlineData("a instance of list<number> and b", "((a instance of list<number>) and b)")]
    public void A_type_ends_where_the_condition_goes_on(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("a instance of", 13, 0, "the end")]
    [InlineData("a instance of 1", 14, 1, "'1'")]
    [InlineData("a instance of list< >", 20, 1, "'>'")]
    public void A_missing_type_is_told_at_its_place(string text, int start, int length, string found)
    {
        var error = Parsed.Error(text);

        Assert.Equal("YCR1103", error.Code);
        Assert.Equal(new TextSpan(start, length), error.Span);
        Assert.Equal($"expected a name, found {found}", error.MessageEn);
    }
}
