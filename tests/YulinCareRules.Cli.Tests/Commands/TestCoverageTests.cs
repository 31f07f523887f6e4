namespace YulinCareRules.Cli.Tests.Commands;

public sealed class TestCoverageTests
{
    [Fact]
    public void Coverage_comes_before_the_last_line_which_stays_the_count()
    {
        var run = ToolRun.Of("test", RepositoryFolder.PathOf("samples", "county-example"), "--coverage", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Coverage", run.Lines[0]);
        Assert.Contains(run.Lines, line => line.StartsWith("  boundaries", StringComparison.Ordinal));
        Assert.Matches("^[1-9][0-9]* passed, 0 failed$", run.Lines[^1]);
    }

    [Fact]
    public void Less_than_the_minimum_is_a_finding_that_says_how_much_there_is()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        File.Delete(Path.Combine(pack, "cases", "tax.yaml"));
        foreach (var file in Directory.GetFiles(Path.Combine(pack, "cases"), "*.yaml").Where(file => !file.EndsWith("safety.yaml", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        var run = ToolRun.Of("test", pack, "--min-coverage", "95", "--min-coverage", "requirements=10", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Messages, line => line.Contains("YCR5101", StringComparison.Ordinal) && line.Contains("coverage of total is", StringComparison.Ordinal));
        Assert.DoesNotContain("coverage of requirements", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("many")]
    [InlineData("bounds=3")]
    public void A_minimum_that_is_none_is_bad_usage(string minimum)
    {
        var run = ToolRun.Of("test", RepositoryFolder.PathOf("rules", "yulin"), "--min-coverage", minimum);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(minimum, run.Error, StringComparison.Ordinal);
    }
}
