namespace YulinCareRules.Cli.Tests.Commands;

public sealed class SchemaTests
{
    [Fact]
    public void Without_a_folder_the_schema_of_the_facts_is_printed()
    {
        var run = ToolRun.Of("schema");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("legalForm", run.Json["definitions"]!["Institution"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("http://json-schema.org/draft-07/schema#", (string?)run.Json["$schema"]);
    }

    [Fact]
    public void With_a_folder_all_kinds_are_written_and_are_then_up_to_date()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, ToolRun.Of("schema", "--output", folder.Folder).ExitCode);
        Assert.Equal(["cases.schema.json", "facts.schema.json", "pack.schema.json"], Directory.GetFiles(folder.Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Equal(0, ToolRun.Of("schema", "--output", folder.Folder, "--check").ExitCode);
    }

    [Fact]
    public void A_stale_schema_is_told_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("facts.schema.json", "{}");

        var run = ToolRun.Of("schema", "--kind", "facts", "--output", folder.Folder, "--check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("schema", "--check")]
    [InlineData("schema", "--kind", "facts", "--kind", "cases")]
    [InlineData("schema", "--kind", "people")]
    [InlineData("schema", "nowhere")]
    public void What_makes_no_sense_is_refused_as_bad_usage(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }
}
