namespace YulinCareRules.Feel.Tests.Interpretation;

/// <summary>Dates, times and durations.</summary>
public sealed class TemporalTests
{
    [Theory]
    [InlineData("date(\"2017-12-31\")", "2017-12-31")]
    [InlineData("date(-999999999, 12, 31)", "-999999999-12-31")]
    [InlineData("date and time(\"2017-12-31\")", "2017-12-31T00:00:00")]
    [InlineData("date and time(\"2017-12-31T24:00:00\")", "2018-01-01T00:00:00")]
    [InlineData("@\"2011-12-31T10:15:30.987@Europe/Paris\"", "2011-12-31T10:15:30.987@Europe/Paris")]
    [InlineData("@\"2011-12-31T10:15:30+00:00\"", "2011-12-31T10:15:30Z")]
    [InlineData("date and time(@\"2017-01-01\", @\"23:59:01+02:00\")", "2017-01-01T23:59:01+02:00")]
    [InlineData("time(11, 59, 45.25, duration(\"-PT2H45M55S\"))", "11:59:45.25-02:45:55")]
    [InlineData("time(@\"2020-01-01\")", "00:00:00Z")]
    [InlineData("time(\"23:59:00z\")", "23:59:00Z")]
    [InlineData("time(@\"2020-01-01T10:00:00@Asia/Dhaka\")", "10:00:00@Asia/Dhaka")]
    [InlineData("duration(\"PT1000M0.999999999S\")", "PT16H40M0.999999999S")]
    [InlineData("duration(\"-P26M\")", "-P2Y2M")]
    [InlineData("duration(\"PT0.S\")", "PT0S")]
    [InlineData("years and months duration(@\"2014-12-31\", @\"-2019-10-01T12:32:59\")", "-P4033Y2M")]
    [InlineData("years and months duration(@\"2016-09-30\", @\"2017-12-28\")", "P1Y2M")]
    public void A_point_or_length_of_time_is_written_as_the_standard_has_it(string text, string written) =>
        Feel.Equal($"\"{written}\"", $"string({text})");

    [Theory]
    [InlineData("date(\"998-12-31\")")]
    [InlineData("date(\"01211-12-31\")")]
    [InlineData("date(2017, 2, 29)")]
    [InlineData("date(1000999999, 12, 1)")]
    [InlineData("time(\"24:00:01\")")]
    [InlineData("time(\"13:20:00+19:00\")")]
    [InlineData("time(\"13:20:00@xyz/abc\")")]
    [InlineData("time(\"13:20:00+02:00@Europe/Paris\")")]
    [InlineData("time(23, 59, 60, null)")]
    [InlineData("date and time(\"2017-12-31T7:00:00\")")]
    [InlineData("duration(\"P1Y1D\")")]
    [InlineData("duration(\"PT\")")]
    public void A_text_that_is_no_time_is_null(string text) => Assert.StartsWith("YCR150", Feel.Warnings(text)[0].Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("@\"2021-01-31\" + @\"P1M\"", "@\"2021-02-28\"")]
    [InlineData("@\"2021-01-01\" + @\"PT36H\"", "@\"2021-01-02\"")]
    [InlineData("@\"2021-01-02\" - @\"PT1S\"", "@\"2021-01-01\"")]
    [InlineData("@\"2021-03-28T01:30:00@Europe/Paris\" + @\"PT1H\"", "@\"2021-03-28T03:30:00@Europe/Paris\"")]
    [InlineData("@\"-2021-01-01T10:10:10+11:00\" - @\"P1D\"", "@\"-2022-12-31T10:10:10+11:00\"")]
    [InlineData("@\"23:00:00\" + @\"PT2H\"", "@\"01:00:00\"")]
    [InlineData("@\"10:10:10\" - @\"11:10:10\"", "@\"-PT1H\"")]
    [InlineData("@\"2021-01-02T10:10:10@Europe/Paris\" - @\"1995-01-01T10:10:10@Asia/Dhaka\"", "@\"P9498DT5H\"")]
    [InlineData("@\"2021-01-02\" - @\"2021-01-01T10:10:10+11:00\"", "@\"P1DT49M50S\"")]
    [InlineData("-2.5 * @\"P1Y11M\"", "@\"-P4Y9M\"")]
    [InlineData("@\"P10Y11M\" / 2.5", "@\"P4Y4M\"")]
    [InlineData("@\"PT23H\" * 2.5", "@\"P2DT9H30M\"")]
    [InlineData("@\"P10D\" / @\"P5D\"", "2")]
    [InlineData("@\"2002-04-02T23:00:00-04:00\" = @\"2002-04-03T02:00:00-01:00\"", "true")]
    [InlineData("is(@\"23:00:50Z\", @\"23:00:50+00:00\")", "true")]
    [InlineData("is(@\"23:00:50@Etc/GMT\", @\"23:00:50Z\")", "false")]
    public void Time_is_reckoned_with(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("@\"2018-12-10\".weekday", "1")]
    [InlineData("week of year(@\"2005-01-01\")", "53")]
    [InlineData("week of year(@\"2003-12-29\")", "1")]
    [InlineData("day of year(@\"2020-12-31\")", "366")]
    [InlineData("month of year(@\"2019-09-17T10:10:10\")", "\"September\"")]
    [InlineData("@\"2018-12-10T10:30:01@Europe/Paris\".time offset", "@\"PT1H\"")]
    [InlineData("@\"10:30:00\".timezone", "null")]
    [InlineData("@\"-P1DT2H\".hours", "-2")]
    [InlineData("@\"10:30:15.25\".second", "15.25")]
    [InlineData("@\"P1Y2M\".months", "2")]
    public void A_time_has_its_parts(string text, string value) => Feel.Equal(value, text);

    [Fact]
    public void Without_a_clock_there_is_no_now() => Feel.IsNull("now()", "YCR1507", "now()");

    [Theory]
    [InlineData("@\"10:30:00\" < @\"10:30:01Z\"", "true")]
    [InlineData("@\"2021-01-02T10:10:10@Europe/Paris\" > @\"2021-01-02T10:10:11\"", "false")]
    [InlineData("@\"10:30:00\" = @\"10:30:00Z\"", "false")]
    public void A_local_time_has_an_order_beside_one_of_a_zone_as_if_it_were_of_it(string text, string value) => Feel.Equal(value, text);

    [Fact]
    public void Times_of_two_zones_that_change_their_clocks_have_no_order() =>
        Feel.IsNull("@\"10:30:00@Europe/Paris\" < @\"10:30:00@Europe/London\"", "YCR1502", "<");
}
