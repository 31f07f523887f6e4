using YulinCareRules.Feel.Tests.Runtime;

namespace YulinCareRules.Feel.Tests.Functions;

/// <summary>Totals, extremes, membership and the making of lists.</summary>
public sealed class ListFunctionTests
{
    [Theory]
    [InlineData("count([])", "0")]
    [InlineData("count([1, null, [2, 3]])", "3")]
    [InlineData("count(\"a\")", "1")]
    [InlineData("count(null)", "null")]
    public void Count_counts_every_item(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("sum([1, 2.5, -1])", "2.5")]
    [InlineData("sum(1, 2, 3)", "6")]
    [InlineData("sum([7])", "7")]
    [InlineData("sum(7)", "7")]
    [InlineData("sum([])", "null")]
    [InlineData("sum(null)", "null")]
    [InlineData("sum([1, null])", "null")]
    [InlineData("sum([1, \"2\"])", "null")]
    [InlineData("sum([79228162514264337593543950335, 1])", "null")]
    [InlineData("mean([1, 2])", "1.5")]
    [InlineData("mean(1, 2, 3)", "2")]
    [InlineData("mean(4)", "4")]
    [InlineData("mean([])", "null")]
    [InlineData("mean(null)", "null")]
    [InlineData("mean([1, null])", "null")]
    public void Sum_and_mean_are_of_numbers_only_and_of_none_there_is_none(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("min([3, 1, 2])", "1")]
    [InlineData("max([3, 1, 2])", "3")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3)", "3")]
    [InlineData("min([\"b\", \"a\"])", "\"a\"")]
    [InlineData("max([@\"2020-08-01\", @\"2020-07-24\"])", "@\"2020-08-01\"")]
    [InlineData("min([])", "null")]
    [InlineData("max([])", "null")]
    [InlineData("min(null)", "null")]
    [InlineData("max(null)", "null")]
    [InlineData("min([1, null])", "null")]
    [InlineData("min([null, 1])", "null")]
    [InlineData("max(null, 1)", "null")]
    [InlineData("max([null, null, 1])", "null")]
    [InlineData("max([1, \"a\"])", "null")]
    public void Min_and_max_are_of_values_that_compare(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("list contains([1, 2], 2.0)", "true")]
    [InlineData("list contains([1, 2], 3)", "false")]
    [InlineData("list contains([1, 2], \"1\")", "false")]
    [InlineData("list contains([], 1)", "false")]
    [InlineData("list contains([1, null], null)", "true")]
    [InlineData("list contains([1], null)", "false")]
    [InlineData("list contains([[1], {a: 1}], {a: 1})", "true")]
    [InlineData("list contains(1, 1)", "true")]
    [InlineData("list contains(null, 1)", "null")]
    [InlineData("list contains(null, null)", "null")]
    public void List_contains_looks_for_an_equal_item(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("distinct values([1, 2, 1.0, null, null, [1], [1]])", "[1, 2, null, [1]]")]
    [InlineData("distinct values([])", "[]")]
    [InlineData("distinct values(1)", "[1]")]
    [InlineData("distinct values(null)", "null")]
    [InlineData("append([1], 2, null)", "[1, 2, null]")]
    [InlineData("append([], [1])", "[[1]]")]
    [InlineData("append(1, 2)", "[1, 2]")]
    [InlineData("append([1])", "[1]")]
    [InlineData("append(null, 1)", "null")]
    [InlineData("concatenate([1, 2], [2], [])", "[1, 2, 2]")]
    [InlineData("concatenate([[1]], 2)", "[[1], 2]")]
    [InlineData("concatenate([1], null)", "null")]
    [InlineData("union([1, 2], [2, 3], [1])", "[1, 2, 3]")]
    [InlineData("union([], [])", "[]")]
    [InlineData("union(null, [1])", "null")]
    [InlineData("reverse([1, null, [2, 3]])", "[[2, 3], null, 1]")]
    [InlineData("reverse([])", "[]")]
    [InlineData("reverse(null)", "null")]
    public void Lists_are_made_of_lists(string text, string result) => Equal(result, text);

    private static void Equal(string expected, string text) => Assert.Equal(Evaluated.Text(expected), Evaluated.Text(text));
}
