using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Names of one word and of several.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("_private")]
    [InlineData("leaseYears2")]
    [InlineData("托育机构")]
    [InlineData("满3岁")]
    [InlineData("é")]
    [InlineData("e\u0301")]
    [InlineData("🐎")]
    public void A_word_of_letters_digits_and_underscores_is_a_name(string text) =>
        Assert.Equal(text, Parsed.Expression<Name>(text).Identifier);

    [Theory]
    [InlineData("monthly fee")]
    [InlineData("班级 人数")]
    [InlineData("level 2 fee")]
    public void A_name_in_scope_may_hold_spaces(string name)
    {
        var tree = Parsed.Expression<Name>(name, name);

        Assert.Equal(name, tree.Identifier);
        Assert.Equal(new TextSpan(0, name.Length), tree.Span);
    }

    [Fact]
    public void The_gaps_of_a_name_may_be_wider_than_in_its_declaration()
    {
        var tree = Parsed.Expression<Name>("monthly \n  fee", "monthly fee");

        Assert.Equal("monthly fee", tree.Identifier);
        Assert.Equal(new TextSpan(0, 14), tree.Span);
    }

    [Fact]
    public void The_longest_name_in_scope_wins() =>
        Assert.Equal("(monthly fee cap + monthly fee)", Parsed.Shape("monthly fee cap + monthly fee", "monthly fee", "monthly fee cap"));

    [Fact]
    public void A_name_with_a_word_of_the_language_inside_is_read_when_in_scope() =>
        Assert.Equal("(board and lodging + 1)", Parsed.Shape("board and lodging + 1", "board and lodging"));

    [Fact]
    public void Two_words_that_are_no_name_in_scope_are_an_error()
    {
        var error = Parsed.Error("monthly fee");

        Assert.Equal("YCR1107", error.Code);
        Assert.Equal(new TextSpan(8, 3), error.Span);
    }

    [Theory]
    [InlineData("string length(a)", "string length")]
    [InlineData("round half up(a)", "round half up")]
    [InlineData("list contains(a)", "list contains")]
    public void Built_in_functions_of_several_words_are_always_in_scope(string text, string function) =>
        Assert.Equal(function, Assert.IsType<Name>(Parsed.Expression<Invocation>(text).Function).Identifier);

    [Fact]
    public void Adding_a_name_leaves_the_first_scope_as_it_was()
    {
        var outer = NameScope.Empty.With("a b");
        var inner = outer.With("c d");

        Assert.Equal(["a b"], outer.Names);
        Assert.Equal(["a b", "c d"], inner.Names.Order(StringComparer.Ordinal));
        Assert.Empty(NameScope.Empty.Names);
    }
}
