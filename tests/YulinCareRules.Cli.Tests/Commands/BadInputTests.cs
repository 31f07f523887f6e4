using System.Text;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>Whatever the input, a place, a code and the right exit status; and the other cases are still answered.</summary>
public sealed class BadInputTests
{
    private const string Good = "institution: {kindergartenIntegrated: true}";

    public static TheoryData<string, string, string> Texts => new()
    {
        { "institution: {legalFrom: nonprofit}", "1:15", "YCR2001" },
        { "institution: {newPlaces: many}", "1:26", "YCR2002" },
        { "institution: {legalForm: privat}", "1:26", "YCR2003" },
        { "institution: {newPlaces: -3}", "1:26", "YCR2004" },
        { "institution: {supervision: {reviews: [{year: 2020}, {year: 2020}]}}", "1:60", "YCR2005" },
        { "asOf: 2020-13-45\n" + Good, "1:7", "YCR2002" },
        { "institution: {legalForm: nonprofit\n  x: [\n", "2:4", "YCR1001" },
        { string.Empty, "1:1", "YCR1003" },
        { "a: &a [x]\nb: *a", "1:4", "YCR1006" },
        { new string('[', 10_000) + new string(']', 10_000), "1:66", "YCR1005" },
        { string.Concat(Enumerable.Repeat("- ", 10_000)) + "x", "1:131", "YCR1005" },
        { "institution: [1, 2]", "1:14", "YCR2002" },
        { "\"a text\"", "1:1", "YCR2007" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_bad_case_is_refused_in_its_place_and_a_good_one_beside_it_is_decided(string text, string place, string code)
    {
        using var folder = new TemporaryFolder();
        var bad = folder.Write("bad.yaml", text);
        var good = folder.Write("good.yaml", Good);

        var run = ToolRun.Of("evaluate", bad, good, "--format", "json", "--decision", "registrationRoute");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{bad}:{place}: error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("educationApproval", (string?)run.Json["decisions"]!["registrationRoute"]!["value"]!["route"]);
    }

    [Fact]
    public void Broken_json_is_refused_where_it_breaks()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bad.json", "{\"institution\": {\"legalForm\": }}");

        var run = ToolRun.Of("evaluate", file);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file}:1:31: error YCR1002: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_said_to_be_none()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("evaluate", folder.Write("picture.yaml", [0xFF, 0xD8, 0xFF, 0x00, 0x13]));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("YCR1008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_by_its_size()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("large.yaml", Encoding.ASCII.GetBytes("institution: {name: " + new string('a', 50_000_000) + "}"));

        var run = ToolRun.Of("evaluate", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("YCR1004", run.Error, StringComparison.Ordinal);
        Assert.Contains("50000021", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("nonsense")]
    [InlineData("evaluate", "x.yaml", "--as-of", "tomorrow")]
    [InlineData("evaluate", "x.yaml", "--format", "pdf")]
    public void Bad_usage_is_explained_on_standard_error(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_folder_and_a_file_that_is_not_there_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("evaluate", folder.Folder, Path.Combine(folder.Folder, "none.yaml"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Count);
        Assert.All(run.ErrorLines, line => Assert.Contains("YCR1010", line, StringComparison.Ordinal));
    }
}
