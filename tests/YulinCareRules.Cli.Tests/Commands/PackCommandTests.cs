namespace YulinCareRules.Cli.Tests.Commands;

public sealed class PackCommandTests
{
    [Theory]
    [InlineData("rules", "national")]
    [InlineData("rules", "yulin")]
    [InlineData("samples", "county-example")]
    public void The_packs_are_without_errors_and_their_cases_pass(string folder, string pack)
    {
        var check = ToolRun.Of("check", RepositoryFolder.PathOf(folder, pack));
        var test = ToolRun.Of("test", RepositoryFolder.PathOf(folder, pack));

        Assert.Equal(0, check.ExitCode);
        Assert.Equal(0, test.ExitCode);
        Assert.Matches("^[1-9][0-9]* passed, 0 failed$", test.Lines[^1]);
    }

    [Fact]
    public void Without_a_folder_the_pack_inside_the_tool_is_checked()
    {
        var run = ToolRun.Of("check");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("yulin-care", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_errors_typed_into_a_pack_are_both_reported_in_their_places()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        var registration = Path.Combine(pack, "decisions", "registration.yaml");
        var review = Path.Combine(pack, "decisions", "review.yaml");
        var first = Spoil(registration, "legalForm: publicInstitution", "legalFrom: publicInstitution");
        var second = Spoil(review, "二(三)2\n", "二(三)22\n");

        var run = ToolRun.Of("check", pack);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith($"{registration}:{first}: error YCR", StringComparison.Ordinal) && line.Contains("legalForm", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith($"{review}:{second}: error YCR", StringComparison.Ordinal) && line.Contains("二(三)2", StringComparison.Ordinal));
        Assert.Equal(2, run.Lines.Count(line => line.Contains(": error YCR", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_no_longer_holds_fails_the_run_and_says_where()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        Spoil(Path.Combine(pack, "decisions", "review.yaml"), "then: {regime: annualReport}", "then: {regime: annualInspection}");

        var run = ToolRun.Of("test", pack);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("review-regime.yaml:", run.Output, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ passed, [1-9][0-9]* failed$", run.Lines[^1]);
    }

    [Fact]
    public void An_expression_of_endless_length_is_refused_and_does_not_overrun_the_stack()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        Spoil(Path.Combine(pack, "decisions", "review.yaml"), "earlier.year + 1", "earlier.year" + string.Concat(Enumerable.Repeat("+1", 20_000)));

        var run = ToolRun.Of("check", pack);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("YCR1109", Assert.Single(run.Lines, line => line.Contains("error YCR", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_api_is_what_the_pack_gives()
    {
        var generated = RepositoryFolder.PathOf("src", "YulinCareRules", "Generated");
        var run = ToolRun.Of("codegen", RepositoryFolder.PathOf("rules", "yulin"), "--output", generated, "--check");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public void A_changed_pack_makes_the_committed_api_stale()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        Spoil(Path.Combine(pack, "decisions", "review.yaml"), "en: annual review", "en: yearly review");

        var run = ToolRun.Of("codegen", pack, "--output", RepositoryFolder.PathOf("src", "YulinCareRules", "Generated"), "--check");

        Assert.Equal(1, run.ExitCode);
    }

    // Replaces the first occurrence and tells its line and column.
    private static string Spoil(string file, string right, string wrong)
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} no longer holds '{right}'");
        File.WriteAllText(file, text[..at] + wrong + text[(at + right.Length)..]);
        var line = text[..at].Count(character => character == '\n') + 1;
        return $"{line}:{at - text.LastIndexOf('\n', at)}";
    }
}
