using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Runtime;

/// <summary>Equality and order.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("null = null", "true")]
    [InlineData("null != null", "false")]
    [InlineData("1 = null", "false")]
    [InlineData("null != 1", "true")]
    [InlineData("[] = null", "false")]
    [InlineData("0 = 0.00", "true")]
    [InlineData("-0 = 0", "true")]
    [InlineData("12300 = 1.23e4", "true")]
    [InlineData("1 != 2", "true")]
    [InlineData("\"foo\" = \"Foo\"", "false")]
    [InlineData("\"照护\" = \"照护\"", "true")]
    [InlineData("true = true", "true")]
    [InlineData("true = false", "false")]
    [InlineData("@\"2020-08-01\" = @\"2020-08-01\"", "true")]
    [InlineData("@\"2020-08-01\" != @\"2020-08-02\"", "true")]
    [InlineData("[] = []", "true")]
    [InlineData("[1, 2] = [1.0, 2]", "true")]
    [InlineData("[1, 2] = [2, 1]", "false")]
    [InlineData("[1, 1] = [1, 1, 1]", "false")]
    [InlineData("[[1], null] = [[1], null]", "true")]
    [InlineData("{} = {}", "true")]
    [InlineData("{a: 1, b: [2]} = {b: [2], a: 1}", "true")]
    [InlineData("{a: 1} = {a: 2}", "false")]
    [InlineData("{a: 1} = {b: 1}", "false")]
    [InlineData("{a: null} = {b: null}", "false")]
    [InlineData("{a: 1} = {a: 1, b: 1}", "false")]
    public void Values_of_one_type_are_equal_by_content(string text, string result) => Assert.Equal(Evaluated.Text(result), Evaluated.Text(text));

    [Theory]
    [InlineData("1 = \"1\"")]
    [InlineData("1 != \"1\"")]
    [InlineData("true = 1")]
    [InlineData("0 = false")]
    [InlineData("[] = 0")]
    [InlineData("{} = []")]
    [InlineData("@\"2020-08-01\" = \"2020-08-01\"")]
    [InlineData("1 < \"2\"")]
    [InlineData("\"a\" >= 1")]
    [InlineData("1 < null")]
    [InlineData("null <= null")]
    [InlineData("null > 1")]
    [InlineData("true < false")]
    [InlineData("[1] < [2]")]
    [InlineData("{a: 1} >= {a: 1}")]
    [InlineData("@\"2020-08-01\" < 2021")]
    public void What_cannot_be_compared_gives_null(string text) => Assert.Equal(FeelNull.Instance, Evaluated.Text(text));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("-2", "-1.5")]
    [InlineData("0.1", "0.10000000001")]
    [InlineData("\"a\"", "\"b\"")]
    [InlineData("\"B\"", "\"a\"")]
    [InlineData("\"\"", "\"a\"")]
    [InlineData("\"a\"", "\"ab\"")]
    [InlineData("\"\\uFF5E\"", "\"\\U01F40E\"")]
    [InlineData("@\"2020-02-29\"", "@\"2020-03-01\"")]
    public void Of_two_values_in_order_each_sign_says_so(string low, string high)
    {
        Assert.Equal(Evaluated.Text("[true, true, false, false]"), Evaluated.Text($"[{low} < {high}, {low} <= {high}, {low} > {high}, {low} >= {high}]"));
        Assert.Equal(Evaluated.Text("[false, false, true, true]"), Evaluated.Text($"[{high} < {low}, {high} <= {low}, {high} > {low}, {high} >= {low}]"));
        Assert.Equal(Evaluated.Text("[false, true, false, true]"), Evaluated.Text($"[{low} < {low}, {low} <= {low}, {low} > {low}, {low} >= {low}]"));
    }

    [Fact]
    public void Durations_of_one_kind_compare_and_of_two_kinds_do_not()
    {
        var day = new FeelDayTimeDuration(86_400);
        var hours = new FeelDayTimeDuration(24 * 3600);
        var week = new FeelDayTimeDuration(7 * 86_400);
        var year = new FeelYearMonthDuration(12);

        Assert.Equal(FeelBoolean.True, FeelOperators.Equal(day, hours));
        Assert.Equal(FeelBoolean.True, FeelOperators.Apply(BinaryOperator.LessThan, day, week));
        Assert.Equal(FeelBoolean.True, FeelOperators.Equal(year, new FeelYearMonthDuration(12)));
        Assert.Equal(FeelBoolean.False, FeelOperators.Apply(BinaryOperator.GreaterThanOrEqual, new FeelYearMonthDuration(11), year));
        Assert.Equal(FeelNull.Instance, FeelOperators.Equal(day, year));
        Assert.Equal(FeelNull.Instance, FeelOperators.Apply(BinaryOperator.LessThan, day, year));
    }
}
