using YulinCareRules.Feel.Tests.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Values;

/// <summary>Lists and contexts as values.</summary>
public sealed class FeelCollectionTests
{
    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[1, \"a\", null]", "[1.0, \"a\", null]")]
    [InlineData("{}", "{}")]
    [InlineData("{a: 1, b: {c: []}}", "{b: {c: []}, a: 1.00}")]
    public void Equal_values_have_one_hash(string left, string right)
    {
        Assert.Equal(Evaluated.Text(left), Evaluated.Text(right));
        Assert.Equal(Evaluated.Text(left).GetHashCode(), Evaluated.Text(right).GetHashCode());
    }

    [Theory]
    [InlineData("[]", "[null]")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("{a: null}", "{}")]
    [InlineData("{a: 1}", "{A: 1}")]
    [InlineData("{a: 1, b: 2}", "{a: 2, b: 1}")]
    public void Values_that_differ_are_unequal_from_both_sides(string left, string right)
    {
        Assert.NotEqual(Evaluated.Text(left), Evaluated.Text(right));
        Assert.NotEqual(Evaluated.Text(right), Evaluated.Text(left));
    }

    [Fact]
    public void A_context_finds_its_entries_by_exact_name()
    {
        var context = Assert.IsType<FeelContext>(Evaluated.Text("{\"班级 人数\": 10, empty: null}"));

        Assert.Equal(new FeelNumber(10), context.Find("班级 人数"));
        Assert.Equal(FeelNull.Instance, context.Find("empty"));
        Assert.Null(context.Find("Empty"));
        Assert.Null(FeelContext.Empty.Find("empty"));
    }

    [Fact]
    public void The_empty_ones_equal_any_other_empty_one()
    {
        Assert.Equal(FeelList.Empty, Evaluated.Text("[]"));
        Assert.Equal(FeelContext.Empty, Evaluated.Text("{}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void There_is_one_value_for_each_truth(bool value) =>
        Assert.Same(value ? FeelBoolean.True : FeelBoolean.False, FeelBoolean.From(value));
}
