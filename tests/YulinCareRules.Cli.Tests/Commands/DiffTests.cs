namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>Two packs held against each other from the shell: folders and a file of institutions.</summary>
public sealed class DiffTests
{
    private static readonly string Yulin = RepositoryFolder.PathOf("rules", "yulin");

    [Fact]
    public void A_pack_does_not_differ_from_itself()
    {
        var run = ToolRun.Of("diff", Yulin, Yulin, "--lang", "en");

        Assert.Equal((ExitCodes.Done, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("the files are the same", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_higher_subsidy_changes_that_decision_and_no_other()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("diff", Yulin, Edited(folder), "--format", "json");

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        var decisions = run.Json["decisions"]!.AsObject();
        Assert.Equal("differs", decisions["centralSubsidy"]!["certainty"]!.GetValue<string>());
        Assert.Equal("provedSame", decisions["matchingSubsidy"]!["certainty"]!.GetValue<string>());
        Assert.All(decisions.Where(decision => decision.Key is not ("centralSubsidy" or "matchingSubsidy")), decision => Assert.Equal("unchanged", decision.Value!["certainty"]!.GetValue<string>()));
        Assert.Equal("minor", run.Json["version"]!.GetValue<string>());
    }

    [Fact]
    public void The_case_that_is_shown_comes_out_as_it_says()
    {
        using var folder = new TemporaryFolder();
        var edited = Edited(folder);
        var found = ToolRun.Of("diff", Yulin, edited, "--format", "json").Json["decisions"]!["centralSubsidy"]!["differences"]![0]!;
        var file = folder.Write("case.json", found["newCase"]!.ToJsonString());

        decimal Amount(string pack) => ToolRun.Of("evaluate", file, "--pack", pack, "--format", "json").Json["decisions"]!["centralSubsidy"]!["value"]!["amountYuan"]!.GetValue<decimal>();

        Assert.Equal((10000m, 11000m), (Amount(Yulin), Amount(edited)));
    }

    [Fact]
    public void A_figure_of_the_base_is_found_in_every_decision_that_hangs_on_it()
    {
        using var folder = new TemporaryFolder();
        var edited = folder.CopyPacks();
        var figures = Path.Combine(folder.Folder, "rules", "national", "parameters.yaml");
        File.WriteAllText(figures, File.ReadAllText(figures).Replace("{nursery: 3, toddler: 5, senior: 7}", "{nursery: 4, toddler: 5, senior: 7}", StringComparison.Ordinal));

        var run = ToolRun.Of("diff", Yulin, edited, "--format", "json");

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        var decisions = run.Json["decisions"]!.AsObject();
        Assert.All(["facilityStandard", "reviewOutcome"], name => Assert.StartsWith("differs", decisions[name]!["certainty"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal("provedSame", decisions["utilityPricing"]!["certainty"]!.GetValue<string>());
        var file = folder.Write("case.json", decisions["reviewOutcome"]!["differences"]![0]!["newCase"]!.ToJsonString());
        string Outcome(string pack) => ToolRun.Of("evaluate", file, "--pack", pack, "--format", "json").Json["decisions"]!["reviewOutcome"]!.ToJsonString();
        Assert.NotEqual(Outcome(Yulin), Outcome(edited));
    }

    [Fact]
    public void Who_gains_is_counted_and_a_bad_line_leaves_the_others_alone()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("institutions.ndjson", """
            {"asOf": "2021-01-01", "institution": {"demonstration": true, "guidanceFunction": true, "communityFacility": false, "newPlaces": 20}}
            {"asOf": "2021-01-01", "institution": {"demonstration": false, "guidanceFunction": true, "communityFacility": false, "newPlaces": 30}}
            {"nonsense": 1}
            {"asOf": "2021-01-01", "institution": {"demonstration": false, "guidanceFunction": false, "communityFacility": true, "newPlaces": 5}}
            """);
        var run = ToolRun.Of("diff", Yulin, Edited(folder), "--data", data, "--format", "json");

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.Contains(run.Messages, message => message.Contains("institutions.ndjson:3:", StringComparison.Ordinal));
        var found = run.Json["institutions"]!;
        Assert.Equal((3, 2, 1), (found["cases"]!.GetValue<int>(), found["otherwise"]!.GetValue<int>(), found["refused"]!.GetValue<int>()));
        var yuan = found["yuan"]!.AsArray().Single(amount => amount!["decision"]!.GetValue<string>() == "centralSubsidy")!;
        Assert.Equal((250000m, 275000m, 25000m), (yuan["old"]!.GetValue<decimal>(), yuan["new"]!.GetValue<decimal>(), yuan["difference"]!.GetValue<decimal>()));
        Assert.Equal((2, 0), (yuan["gainers"]!.GetValue<int>(), yuan["losers"]!.GetValue<int>()));
        var shift = Assert.Single(found["shifts"]!.AsArray())!;
        Assert.Equal([1, 4], shift["lines"]!.AsArray().Select(line => line!.GetValue<int>()));
    }

    [Fact]
    public void A_report_in_Chinese_is_all_in_Chinese()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("diff", Yulin, Edited(folder), "--lang", "zh");

        Assert.Contains("符合条件：是，金额：10000元 → 符合条件：是，金额：11000元", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("some cases", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_bad_input()
    {
        var run = ToolRun.Of("diff", Yulin, "no/such/folder");

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.Contains("YCR1010", run.Error, StringComparison.Ordinal);
    }

    internal static string Edited(TemporaryFolder folder, string amount = "11000")
    {
        var copy = folder.CopyPacks();
        var figures = Path.Combine(folder.Folder, "rules", "national", "parameters.yaml");
        File.WriteAllText(figures, File.ReadAllText(figures).Replace("value: 10000", $"value: {amount}", StringComparison.Ordinal));
        return copy;
    }
}
