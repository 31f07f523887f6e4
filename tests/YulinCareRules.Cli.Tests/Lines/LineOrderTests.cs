using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Lines;

/// <summary>What <c>evaluate --ndjson</c> makes of streams of every shape: a line for a line, in order, each as if it had come alone.</summary>
public sealed class LineOrderTests
{
    private const string Good = """{"asOf": "2023-06-01", "institution": {"inclusive": true}}""";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Thousands_of_lines_among_them_bad_ones_come_out_in_order()
    {
        string[] kinds =
        [
            """{"asOf": "DAY", "institution": {"inclusive": true}}""",
            """{"asOf": "DAY", "institution": {"inclusive": "yes"}}""",
            """{"asOf": "DAY", "institution": {"inclusive": true}""",
            """{"适用日期": "DAY", "托育机构": {"普惠性": "是"}}""",
            "",
            """{"asOf": "DAY", "institution": {"name": "LONG", "inclusive": false}}""",
        ];
        var first = new DateOnly(2020, 8, 1);
        var days = Enumerable.Range(0, 6_000).Select(i => first.AddDays(i % 2_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        var name = new string('长', 3_000);
        var input = string.Concat(days.Select((day, i) => kinds[i % 6].Replace("DAY", day, StringComparison.Ordinal).Replace("LONG", i % 50 == 5 ? name : "短", StringComparison.Ordinal) + "\n"));

        var run = ToolRun.WithInput(input, "evaluate", "-", "--ndjson", "--decision", "venueSupport");

        Assert.Equal(2, run.ExitCode);
        var told = run.Lines.Select(line => JsonNode.Parse(line)!).Select(document => (string?)document["asOf"] ?? $"{document["error"]!["line"]} {document["error"]!["code"]}");
        Assert.Equal(
            days.Select((day, i) => (i % 6) switch { 1 => $"{i + 1} YCR2002", 2 => $"{i + 1} YCR1002", 4 => null, _ => day }).Where(expected => expected is not null),
            told);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_may_end_in_either_way_and_the_last_not_at_all(string end)
    {
        var alone = Only(Good + "\n");

        Assert.Equal([alone, alone], Of($"{Good}{end}{end} \t{end}{Good}{end}"));
        Assert.Equal([alone, alone], Of($"{Good}{end}{Good}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(" \r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\n")]
    public void Of_nothing_comes_nothing(string input)
    {
        var run = ToolRun.WithInput(input, "evaluate", "-", "--ndjson");

        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_byte_order_mark_at_the_beginning_is_no_part_of_the_first_line()
    {
        Assert.Equal([Only(Good)], Of("\uFEFF" + Good));

        var broken = JsonNode.Parse(Assert.Single(Of("\uFEFF{\"institution\": x}")))!["error"]!;
        Assert.Equal((1, 17), ((int)broken["line"]!, (int)broken["column"]!));
    }

    [Fact]
    public void A_huge_line_is_decided_and_one_that_is_too_long_is_refused_and_both_leave_the_others_alone()
    {
        var huge = Good.Replace("{\"inclusive\"", $"{{\"name\": \"{new string('a', 5_000_000)}\", \"inclusive\"", StringComparison.Ordinal);
        var tooLong = Good.Replace("{\"inclusive\"", $"{{\"name\": \"{new string('a', 16 * 1024 * 1024)}\", \"inclusive\"", StringComparison.Ordinal);

        var lines = Of($"{Good}\n{huge}\n{tooLong}\n{Good}\n");

        Assert.Equal([lines[0], lines[0], lines[0]], [lines[0], lines[1], lines[3]]);
        Assert.Equal("YCR1004", (string?)JsonNode.Parse(lines[2])!["error"]!["code"]);
        Assert.Equal(3, (int)JsonNode.Parse(lines[2])!["error"]!["line"]!);
    }

    [Fact]
    public void A_line_is_the_document_of_the_same_case_in_a_file_of_its_own()
    {
        var samples = RepositoryFolder.PathOf("samples", "institutions", "institutions.ndjson");
        using var folder = new TemporaryFolder();
        var files = File.ReadAllLines(samples).Where(line => line.Length > 0).Select((line, i) => folder.Write($"{i}.json", line)).ToList();

        var lines = ToolRun.Of("evaluate", samples, "--ndjson", "--lang", "zh").Lines;

        Assert.Equal(
            files.Select(file => JsonNode.Parse(ToolRun.Of("evaluate", file, "--format", "json", "--lang", "zh").Output)!.ToJsonString(Relaxed)),
            lines);
    }

    [Fact]
    public void Each_of_several_files_is_read_and_one_that_is_not_there_is_answered_in_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("one.ndjson", Good);

        var run = ToolRun.Of("evaluate", file, Path.Combine(folder.Folder, "none.ndjson"), file, "--ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(3, run.Lines.Count);
        Assert.Equal(run.Lines[0], run.Lines[2]);
        Assert.Equal("YCR1010", (string?)JsonNode.Parse(run.Lines[1])!["error"]!["code"]);
    }

    [Fact]
    public void With_record_each_line_is_a_record_that_can_be_replayed()
    {
        var run = ToolRun.WithInput($"{Good}\n{{\n{Good}\n", "evaluate", "-", "--ndjson", "--record", "--decision", "registrationRoute");

        Assert.Equal(3, run.Lines.Count);
        Assert.Equal("YCR1002", (string?)JsonNode.Parse(run.Lines[1])!["error"]!["code"]);
        Assert.Equal(0, ToolRun.WithInput(run.Lines[0] + "\n" + run.Lines[2], "replay", "-").ExitCode);
    }

    private static IReadOnlyList<string> Of(string input) => ToolRun.WithInput(input, "evaluate", "-", "--ndjson", "--decision", "venueSupport").Lines;

    private static string Only(string input) => Assert.Single(Of(input));
}
