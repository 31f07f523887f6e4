using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

public sealed class TestMutationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Survivors_are_a_finding_with_their_place_and_what_was_changed()
    {
        var pack = CountyPack();

        var run = ToolRun.Of("test", pack, "--mutate", "--lang", "en", "--report", $"json={Path.Combine(folder.Folder, "test.json")}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith($"  {pack}", StringComparison.Ordinal) && line.Contains("no case notices 'matchingAmountPerPlace(", StringComparison.Ordinal));
        Assert.Matches("^[1-9][0-9]* passed, 0 failed$", run.Lines[^1]);
        var mutation = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Folder, "test.json")))!["mutation"]!;
        Assert.Equal((int)mutation["made"]! - (int)mutation["killed"]!, mutation["notKilled"]!.AsArray().Count);
    }

    [Fact]
    public void A_least_score_that_is_met_lets_survivors_pass()
    {
        var pack = CountyPack();

        Assert.Equal(0, ToolRun.Of("test", pack, "--mutate", "--min-score", "0").ExitCode);
        var run = ToolRun.Of("test", pack, "--min-score", "100");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("YCR5112", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_cases_fail_no_mutants_are_tried()
    {
        var pack = CountyPack();
        var file = Directory.GetFiles(Path.Combine(pack, "cases"), "*.yaml")[0];
        File.AppendAllText(file, "  - title: {zh: 错, en: wrong}\n    asOf: 2023-06-01\n    given: {institution: {inclusive: true}}\n    expect: {inclusiveSubsidy: {eligible: false}}\n");

        var run = ToolRun.Of("test", pack, "--mutate");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("YCR5113", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_that_is_none_is_bad_usage() => Assert.Equal(2, ToolRun.Of("test", RepositoryFolder.PathOf("rules", "yulin"), "--min-score", "200").ExitCode);

    // The pack of a county, with one case that looks at its figures from afar.
    private string CountyPack()
    {
        folder.CopyPacks();
        var pack = Path.Combine(folder.Folder, "samples", "county-example");
        foreach (var file in Directory.GetFiles(RepositoryFolder.PathOf("samples", "county-example"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(pack, Path.GetRelativePath(RepositoryFolder.PathOf("samples", "county-example"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(pack, "cases"), "*.yaml", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        File.WriteAllText(Path.Combine(pack, "cases", "far.yaml"), "cases:\n  - title: {zh: 远, en: far}\n    asOf: 2023-06-01\n    given: {institution: {county: suide, newPlaces: 10, demonstration: true, guidanceFunction: true}}\n    expect: {matchingSubsidy: {eligible: true}}\n");
        return pack;
    }
}
