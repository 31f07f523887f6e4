using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>Packs of counties that build on the city's: matching amounts with dates and the deciding document, and what is refused.</summary>
public sealed class CountyPackTests
{
    private static readonly string[] Counties =
        ["yuyang", "hengshan", "shenmu", "fugu", "jingbian", "dingbian", "suide", "mizhi", "jiaxian", "wubu", "qingjian", "zizhou"];

    [Fact]
    public void Each_of_the_twelve_counties_sets_its_amount_from_a_day_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var pack = CountyPack(folder, string.Concat(Counties.Select((county, i) => Row(county, i))));
        Assert.Equal(0, ToolRun.Of("check", pack).ExitCode);

        for (var i = 0; i < Counties.Length; i++)
        {
            var first = FirstDay(i);
            var before = Matching(pack, Counties[i], first.AddDays(-1));
            var after = Matching(pack, Counties[i], first);

            Assert.Null(before["value"]!["amountYuan"]);
            Assert.NotNull(before["value"]!["amountReason"]);
            Assert.DoesNotContain("notices", Documents(before));
            Assert.Equal((1000 + i) * 10, (int)after["value"]!["amountYuan"]!);
            Assert.Null(after["value"]!["amountReason"]);
            Assert.Contains("notices", Documents(after));
        }
    }

    [Theory]
    [InlineData("parameters:\n  matchingAmountPerPlce:\n    values:\n      - {source: notices 一, value: {suide: 1}}\n", "more.yaml:2:3: error YCR1319")]
    [InlineData("decisions:\n  inclusiveSubsidy:\n    extends: yulin-care\n    rules:\n      inclusive:\n        when: {institution.inclusive: true}\n        then: {eligible: true, kinds: [construction]}\n", "more.yaml:2:3: error YCR1311")]
    [InlineData("decisions:\n  inclusiveSubsidy:\n    extends: yulin-care\n    authority: notices 一\n    rules:\n      inclusive:\n        when: {institution.inclusive: true}\n        then: {eligible: true, kinds: [construction]}\n", "more.yaml:6:7: error YCR1311")]
    [InlineData("parameters:\n  safetyGuardMinimum:\n    values:\n      - {from: 2021-01-01, source: notices 一, value: 2}\n", "more.yaml:4:9: error YCR1308")]
    public void What_the_city_has_not_left_to_the_county_is_refused_at_its_place(string more, string expected)
    {
        using var folder = new TemporaryFolder();
        var pack = CountyPack(folder, Row("suide", 0));
        folder.Write("county/more.yaml", more);

        var run = ToolRun.Of("check", pack);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Output + run.Error, StringComparison.Ordinal);
    }

    private static DateOnly FirstDay(int county) => new(2021, county + 1, 2);

    private static string Row(string county, int i) => $"      - {{from: {FirstDay(i):yyyy-MM-dd}, source: notices 一, value: {{{county}: {1000 + i}}}}}\n";

    private static string CountyPack(TemporaryFolder folder, string rows)
    {
        folder.CopyPacks();
        folder.Write("county/pack.yaml", "pack:\n  id: counties\n  version: 1.0.0\n  title: {zh: 各县, en: counties}\n  extends: ../rules/yulin\n");
        folder.Write("county/amounts.yaml", $"""
            sources:
              notices:
                title: {"{zh: 虚构的通知, en: invented notices}"}
                from: 2021-01-01
                clauses:
                  一: {"{zh: 配套金额, en: matching amounts, evidence: recalled, verified: false}"}
            parameters:
              matchingAmountPerPlace:
                values:
            {rows}
            """);
        return Path.Combine(folder.Folder, "county");
    }

    private static JsonNode Matching(string pack, string county, DateOnly day)
    {
        var line = $"{{\"asOf\":\"{day:yyyy-MM-dd}\",\"institution\":{{\"county\":\"{county}\",\"communityFacility\":true,\"newPlaces\":10}}}}";
        var run = ToolRun.WithInput(line + "\n", "evaluate", "-", "--ndjson", "--pack", pack, "--decision", "matchingSubsidy");
        return JsonNode.Parse(Assert.Single(run.Lines))!["decisions"]!["matchingSubsidy"]!;
    }

    private static IEnumerable<string> Documents(JsonNode decision) => decision["sources"]!.AsArray().Select(source => (string)source!["document"]!);
}
