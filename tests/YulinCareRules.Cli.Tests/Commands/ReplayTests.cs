namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>From <c>evaluate --record</c> to <c>replay</c>.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(RepositoryFolder.PathOf("samples", "institutions"), "*.yaml").Where(file => !file.Contains("errors", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_record_of_each_sample_is_decided_again_to_the_same(string sample)
    {
        var record = Record(sample);

        var run = ToolRun.WithInput(record, "replay", "-", "--lang", "en");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("-:1: same", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_figure_shows_in_what_it_changes()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        var parameters = Path.Combine(folder.Folder, "rules", "national", "parameters.yaml");
        var text = File.ReadAllText(parameters);
        Assert.Single(text.Split("value: 10000\n").Skip(1));
        File.WriteAllText(parameters, text.Replace("value: 10000\n", "value: 11000\n", StringComparison.Ordinal));
        var record = ToolRun.WithInput("institution: {demonstration: true, guidanceFunction: true, newPlaces: 12}", "evaluate", "-", "--as-of", "2023-06-01", "--record").Output;

        var run = ToolRun.WithInput(record, "replay", "-", "--pack", pack, "--lang", "zh");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("value.amountYuan:当时 120000,现在 132000", run.Output, StringComparison.Ordinal);
        var json = ToolRun.WithInput(record, "replay", "-", "--pack", pack, "--format", "json").Json;
        Assert.Equal("otherwise", json["decisions"]!["centralSubsidy"]!["state"]!.GetValue<string>());
        Assert.Equal("same", json["decisions"]!["registrationRoute"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public void A_masked_record_holds_no_personal_fact_and_says_what_cannot_be_decided_again()
    {
        var record = ToolRun.WithInput("person: {abusedChild: true}", "evaluate", "-", "--as-of", "2023-06-01", "--record", "--mask").Output;

        Assert.Contains("\"facts\":{\"person\":{}}", record, StringComparison.Ordinal);
        var run = ToolRun.WithInput(record, "replay", "-", "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("person.abusedChild", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_record_does_not_stop_the_others()
    {
        var good = ToolRun.WithInput("institution: {legalForm: forProfit}", "evaluate", "-", "--as-of", "2023-06-01", "--record").Output;

        var run = ToolRun.WithInput(good + "{\"some\": 1}\n\n" + good.Replace("forProfit", "nonprofit", StringComparison.Ordinal) + good, "replay", "-", "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("-:1: same", run.Output, StringComparison.Ordinal);
        Assert.Contains("-:5: same", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Messages, message => message.StartsWith("-:2:1: error YCR6201:", StringComparison.Ordinal));
        Assert.Contains(run.Messages, message => message.StartsWith("-:4:1: error YCR6202:", StringComparison.Ordinal));
    }

    [Fact]
    public void Masking_without_a_record_is_bad_usage()
    {
        Assert.Equal(2, ToolRun.Of("evaluate", "-", "--mask").ExitCode);
        Assert.Equal(2, ToolRun.Of("evaluate", "-", "--record", "--explain").ExitCode);
        Assert.Equal(2, ToolRun.Of("evaluate", "-", "--record", "--format", "html").ExitCode);
    }

    private static string Record(string sample)
    {
        var run = ToolRun.Of("evaluate", RepositoryFolder.PathOf("samples", "institutions", sample), "--record");
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
