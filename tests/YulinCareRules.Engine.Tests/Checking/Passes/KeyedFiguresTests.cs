using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Checking.Passes;

/// <summary>Figures by the values of an enumeration: each value may have dates and a document of its own.</summary>
public sealed class KeyedFiguresTests
{
    private static readonly PackSource Rows = LendingPack.Source.Replace("lending/figures.yaml", """
                  - from: 2020-01-01
                    source: lending-2020 第一条
                    value: {adult: 20, child: 5}
            """, """
                  - from: 2020-01-01
                    source: lending-2020 第一条
                    value: {adult: 20}
                  - from: 2021-03-01
                    to: 2022-12-31
                    source: lending-2020 第二条
                    value: {child: 5}
                  - from: 2023-06-01
                    source: lending-2020 第二条
                    value: {child: 6}
            """);

    [Theory]
    [InlineData("adult", "2020-06-01", 20)]
    [InlineData("adult", "2022-06-01", 20)]
    [InlineData("adult", "2024-01-01", 20)]
    [InlineData("child", "2021-02-28", null)]
    [InlineData("child", "2021-03-01", 5)]
    [InlineData("child", "2022-12-31", 5)]
    [InlineData("child", "2023-05-31", null)]
    [InlineData("child", "2023-06-01", 6)]
    public void Each_value_has_its_own_dates(string kind, string day, int? fee)
    {
        var result = FeeOf(kind, day);

        Assert.Equal(DecisionStatus.Determined, result.Status);
        Assert.Equal(fee is { } amount ? new FeelNumber(amount) : FeelNull.Instance, result.ValueOf("amount"));
    }

    [Fact]
    public void Each_value_rests_on_its_own_clause()
    {
        Assert.DoesNotContain(FeeOf("adult", "2022-06-01").Sources, source => source.Locator == "第二条");
        Assert.Contains(FeeOf("child", "2022-06-01").Sources, source => source.Locator == "第二条");
        Assert.DoesNotContain(FeeOf("child", "2023-05-31").Sources, source => source.Locator == "第二条");
    }

    [Fact]
    public void One_value_has_one_figure_on_a_day()
    {
        var overlapping = Rows.Replace("lending/figures.yaml", "value: {child: 6}", "value: {adult: 21, child: 6}").Load();

        var error = Assert.Single(overlapping.Diagnostics);
        Assert.Equal("YCR1308", error.Code);
        Assert.Equal(22, error.Location.Line);
    }

    private static DecisionResult FeeOf(string kind, string day) =>
        Decided.In(Rows.Load().Pack!, "yearlyFee", $"reader: {{kind: {kind}, resident: false}}", DateOnly.Parse(day, null));
}
