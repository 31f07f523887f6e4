using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>Faults that are plain before the rules are looked at together, each beside what only looks like it.</summary>
public sealed class PlantedMistakeTests
{
    private const string Measured = "staff: {type: integer, unit: people, min: 0, zh: 员工数, en: staff}";

    private static readonly PackSource Source = PermitPack.Source(PermitPack.Table("""
        a: {when: 'shop.area <= 100', then: {outcome: granted}}
        b: {when: shop.area > 100, then: {outcome: refused}}
        """))
        .Replace("permits/facts.yaml", "area: {type: number, min", "area: {type: number, unit: sqm, min")
        .Replace("permits/facts.yaml", "staff: {type: integer, min: 0, zh: 员工数, en: staff}", Measured);

    [Theory]
    [InlineData("shop.area <= 100", "shop.area <= shop.staff")]
    [InlineData("shop.area <= 100", "shop.area + shop.staff <= 100")]
    [InlineData("shop.area <= 100", "shop.area <= 2 * shop.staff")]
    [InlineData("shop.area <= 100", "shop.area in [shop.staff..100]")]
    [InlineData("shop.area <= 100", "max(shop.area, shop.staff) <= 100")]
    public void What_is_measured_in_other_units_is_not_held_against_each_other(string rule, string wrong)
    {
        var found = Source.Replace("permits/rules.yaml", rule, wrong).Load("permits").Diagnostics;

        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal("YCR1205", one.Code));
    }

    [Theory]
    [InlineData("shop.area <= 100")]
    [InlineData("2 * shop.area <= shop.area + 100")]
    [InlineData("shop.area <= 100 and shop.staff <= 100")]
    [InlineData("shop.area / shop.staff <= 100")]
    public void What_is_measured_alike_is(string right) =>
        Assert.Empty(Source.Replace("permits/rules.yaml", "shop.area <= 100", right).Load("permits").Diagnostics);

    [Theory]
    [InlineData("2022-12-31", 1)]
    [InlineData("2022-12-30", 1)]
    [InlineData("2023-01-01", 0)]
    public void A_figure_has_one_value_a_day(string from, int mistakes)
    {
        var found = Source.Replace("permits/figures.yaml", "from: 2023-01-01, value: 12", $"from: {from}, value: 12").Load("permits").Diagnostics;

        Assert.Equal(Enumerable.Repeat("YCR1308", mistakes), found.Select(one => one.Code));
    }
}
