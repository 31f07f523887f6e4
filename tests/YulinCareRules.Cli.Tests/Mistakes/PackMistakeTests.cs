namespace YulinCareRules.Cli.Tests.Mistakes;

/// <summary>What a clerk writes amiss in the expressions of a pack, and the whole of what <c>yulincare check</c> says to it.</summary>
public sealed class PackMistakeTests
{
    private static readonly MistakeTable Table = MistakeTable.Read("pack.txt", Told);

    public static TheoryData<string> Titles => [.. Table.Rows.Select(row => row.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_told_with_its_place_its_cause_and_its_mend(string title) => Assert.Equal(Table[title].Told, Told(Table[title]));

    [Fact]
    public void The_pack_without_a_mistake_has_no_errors()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, ToolRun.Of("check", MistakePack.Write(folder, '>', "institution.inclusive")).ExitCode);
    }

    [Fact]
    public void Other_commands_tell_the_same_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        var pack = MistakePack.Write(folder, '>', "institution.inclusve");
        var facts = folder.Write("case.yml", "institution: {inclusive: true}");

        var run = ToolRun.Of("evaluate", facts, "--pack", pack);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(run.Error.ReplaceLineEndings("\n"), ToolRun.Of("check", pack).Output, StringComparison.Ordinal);
        Assert.EndsWith("^^^^^^^^", run.ErrorLines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_takes_too_long_is_an_error_with_its_place_and_the_others_are_made()
    {
        const string Ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        using var folder = new TemporaryFolder();
        var pack = MistakePack.Write(folder, '>', $"every a in {Ten}, b in {Ten}, c in {Ten}, d in {Ten}, e in {Ten}, f in {Ten}, g in {Ten} satisfies true");
        var facts = folder.Write("case.yml", "institution: {legalForm: nonprofit}");

        var run = ToolRun.Of("evaluate", facts, "--pack", pack, "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("decisions.yaml:[0-9]+:[0-9]+: error YCR3001: ", run.ErrorLines[0]);
        Assert.Contains("every a in [1, 2", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("^^^^^^^^^^", run.ErrorLines[2], StringComparison.Ordinal);
        Assert.Equal("undetermined", (string?)run.Json["decisions"]!["ready"]!["status"]);
        Assert.Equal("determined", (string?)run.Json["decisions"]!["route"]!["status"]);
    }

    private static string Told(MistakeRow row)
    {
        using var folder = new TemporaryFolder();
        var lines = ToolRun.Of("check", MistakePack.Write(folder, row.Mark, row.Written)).Output.Replace(folder.Folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

        // The last line counts the errors.
        return lines[..(lines.TrimEnd('\n').LastIndexOf('\n') + 1)];
    }
}
