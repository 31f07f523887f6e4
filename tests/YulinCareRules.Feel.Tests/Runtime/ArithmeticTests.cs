using NodaTime;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Runtime;

/// <summary>Sums, products, powers; of dates too.</summary>
public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 - 2.5", "-1.5")]
    [InlineData("1.5 * -2", "-3")]
    [InlineData("1 / 8", "0.125")]
    [InlineData("2 / 3", "0.6666666666666666666666666667")]
    [InlineData("2 ** 10", "1024")]
    [InlineData("-2 ** 2", "4")]
    [InlineData("2 ** 3 ** 2", "64")]
    [InlineData("2 ** -2", "0.25")]
    [InlineData("0 ** 0", "1")]
    [InlineData("1 ** 999999999", "1")]
    [InlineData("-1 ** 999999999", "-1")]
    [InlineData("2 ** 95", "39614081257132168796771975168")]
    [InlineData("round down(1.0001 ** 36500, 4)", "38.4676")]
    [InlineData("-(3)", "-3")]
    [InlineData("\"照\" + \"护\"", "\"照护\"")]
    [InlineData("\"a\" + \"\"", "\"a\"")]
    public void Numbers_are_exact_and_texts_are_joined(string text, string result) => Assert.Equal(Evaluated.Text(result), Evaluated.Text(text));

    [Theory]
    [InlineData("1 + null")]
    [InlineData("null - 1")]
    [InlineData("null * null")]
    [InlineData("null / 2")]
    [InlineData("2 ** null")]
    [InlineData("-null")]
    [InlineData("\"a\" + null")]
    [InlineData("\"a\" + 1")]
    [InlineData("\"a\" - \"a\"")]
    [InlineData("\"a\" * 2")]
    [InlineData("true + true")]
    [InlineData("-true")]
    [InlineData("-\"1\"")]
    [InlineData("[1] + [2]")]
    [InlineData("-[1]")]
    [InlineData("{a: 1} + {}")]
    [InlineData("-@\"2020-08-01\"")]
    [InlineData("@\"2020-08-01\" + 1")]
    [InlineData("@\"2020-08-01\" + @\"2020-08-01\"")]
    public void What_has_no_meaning_is_null(string text) => Assert.Equal(FeelNull.Instance, Evaluated.Text(text));

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("0 / 0")]
    [InlineData("0 ** -1")]
    [InlineData("-2 ** 0.5")]
    [InlineData("2 ** 1001")]
    [InlineData("2 ** -1001")]
    [InlineData("1 ** 1000000000")]
    [InlineData("0.5 ** 1000")]
    [InlineData("0.00000000000001 * 0.000000000000001")]
    [InlineData("0.0000000000001 / 10000000000000000")]
    [InlineData("10 ** 29")]
    [InlineData("10 ** -29")]
    [InlineData("0.00001 ** -10")]
    [InlineData("79228162514264337593543950335 + 1")]
    [InlineData("-79228162514264337593543950335 - 1")]
    [InlineData("79228162514264337593543950335 * 2")]
    [InlineData("79228162514264337593543950335 / 0.1")]
    public void What_a_number_cannot_hold_is_null(string text) => Assert.Equal(FeelNull.Instance, Evaluated.Text(text));

    [Theory]
    [InlineData(1, 2020, 2, 29)]
    [InlineData(12, 2021, 1, 31)]
    [InlineData(-2, 2019, 11, 30)]
    [InlineData(0, 2020, 1, 31)]
    public void Months_added_to_a_date_end_on_a_day_of_the_calendar(long months, int year, int month, int day)
    {
        var date = new FeelDate(new LocalDate(2020, 1, 31));
        var expected = new FeelDate(new LocalDate(year, month, day));

        Assert.Equal(expected, FeelOperators.Apply(BinaryOperator.Add, date, new FeelYearMonthDuration(months)));
        Assert.Equal(expected, FeelOperators.Apply(BinaryOperator.Subtract, date, new FeelYearMonthDuration(-months)));
    }

    [Theory]
    [InlineData(12_000_000_000)]
    [InlineData(25_000_000_000)]
    [InlineData(long.MaxValue)]
    public void A_date_beyond_the_calendar_is_null(long months)
    {
        var date = new FeelDate(new LocalDate(2020, 1, 31));

        Assert.Equal(FeelNull.Instance, FeelOperators.Apply(BinaryOperator.Add, date, new FeelYearMonthDuration(months)));
        Assert.Equal(FeelNull.Instance, FeelOperators.Apply(BinaryOperator.Subtract, date, new FeelYearMonthDuration(-(months + 1))));
    }

    [Fact]
    public void The_difference_of_two_dates_is_a_number_of_days() =>
        Assert.Equal(new FeelDayTimeDuration(366 * 86_400), Evaluated.Text("@\"2021-01-01\" - @\"2020-01-01\""));

    [Fact]
    public void Durations_can_be_negated()
    {
        Assert.Equal(new FeelYearMonthDuration(-14), FeelOperators.Negate(new FeelYearMonthDuration(14)));
        Assert.Equal(new FeelDayTimeDuration(-172_800), FeelOperators.Negate(new FeelDayTimeDuration(172_800)));
    }

    [Fact]
    public void A_duration_whose_negative_cannot_be_held_is_negated_to_null() =>
        Assert.Equal(FeelNull.Instance, FeelOperators.Negate(new FeelYearMonthDuration(long.MinValue)));
}
