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

    [Fact]
    public void A_county_builds_on_the_city_s_pack_inside_the_tool_by_its_id_and_decides_the_same()
    {
        using var folder = new TemporaryFolder();
        var beside = CountyPack(folder, Row("suide", 0));
        var inside = CountyById(folder, "yulin-care");

        Assert.Equal(0, ToolRun.Of("check", inside).ExitCode);
        Assert.Equal(Matching(beside, "suide", FirstDay(0)).ToJsonString(), Matching(inside, "suide", FirstDay(0)).ToJsonString());

        var packed = Path.Combine(folder.Folder, "county.rulepack");
        Assert.Equal(0, ToolRun.Of("pack", inside, "--output", packed).ExitCode);
        Assert.Equal(Matching(inside, "suide", FirstDay(0)).ToJsonString(), Matching(packed, "suide", FirstDay(0)).ToJsonString());
    }

    [Fact]
    public void A_misspelt_id_of_the_pack_inside_is_told_with_the_one_that_was_meant()
    {
        using var folder = new TemporaryFolder();
        CountyPack(folder, Row("suide", 0));

        var run = ToolRun.Of("check", CountyById(folder, "yulin-cares"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error YCR1313", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("'yulin-care'", run.Output + run.Error, StringComparison.Ordinal);
    }

    // The county's files once more, in a place from where no other pack can be reached.
    private static string CountyById(TemporaryFolder folder, string basis)
    {
        var copy = Path.Combine(folder.Folder, "alone", "county");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Folder, "county")))
        {
            var lines = File.ReadAllLines(file).Select(line => line.TrimStart().StartsWith("extends: ../", StringComparison.Ordinal) ? $"  extends: {basis}" : line);
            File.WriteAllLines(Path.Combine(copy, Path.GetFileName(file)), lines);
        }

        return copy;
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
