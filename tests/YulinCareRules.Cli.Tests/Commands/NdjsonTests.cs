using System.Globalization;
using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

public sealed class NdjsonTests
{
    [Fact]
    public void A_line_in_is_a_document_out_and_a_bad_line_an_error_in_its_place()
    {
        var run = ToolRun.WithInput(
            """
            {"asOf": "2023-06-01", "institution": {"legalForm": "nonprofit", "kindergartenIntegrated": false}}
            {"institution": {"legalFrom": "nonprofit"}}
            {"institution": 
            {"asOf": "2023-06-01", "institution": {"staff": {"guardsOnDuty": -1}}}
            {"asOf": "2023-06-01", "institution": {"legalForm": "forProfit", "kindergartenIntegrated": false}}

            """,
            "evaluate",
            "-",
            "--ndjson");

        Assert.Equal(2, run.ExitCode);
        var documents = run.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(5, documents.Count);
        Assert.Equal("civilRegistration", (string?)documents[0]["decisions"]!["registrationRoute"]!["value"]!["route"]);
        Assert.Equal("marketRegistration", (string?)documents[4]["decisions"]!["registrationRoute"]!["value"]!["route"]);
        Assert.Equal("YCR2001", (string?)documents[1]["error"]!["code"]);
        Assert.Equal(2, (int)documents[1]["error"]!["line"]!);
        Assert.Equal(18, (int)documents[1]["error"]!["column"]!);
        Assert.Equal("legalForm", (string?)documents[1]["error"]!["suggestion"]);
        Assert.Equal("YCR1002", (string?)documents[2]["error"]!["code"]);
        Assert.Equal(3, (int)documents[2]["error"]!["line"]!);
        Assert.Equal("YCR2004", (string?)documents[3]["error"]!["code"]);
        Assert.Equal("institution.staff.guardsOnDuty", (string?)documents[3]["error"]!["path"]);
    }

    [Theory]
    [InlineData("institutions.ndjson", "en")]
    [InlineData("institutions.zh.ndjson", "zh")]
    public void Both_evaluators_write_the_same_lines(string name, string language)
    {
        var file = RepositoryFolder.PathOf("samples", "institutions", name);
        string Lines(string evaluator) => ToolRun.Of("evaluate", file, "--ndjson", "--as-of", "2023-06-01", "--lang", language, "--evaluator", evaluator).Output;

        Assert.Equal(Lines("interpreted"), Lines("compiled"));
    }

    [Fact]
    public void The_sample_stream_is_decided_line_by_line()
    {
        var file = RepositoryFolder.PathOf("samples", "institutions", "institutions.ndjson");
        var run = ToolRun.Of("evaluate", file, "--ndjson");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllLines(file).Count(line => line.Length > 0), run.Lines.Count);
        Assert.All(run.Lines, line => Assert.NotNull(JsonNode.Parse(line)!["decisions"]));
    }

    [Fact]
    public void Lines_that_are_decided_at_the_same_time_come_out_in_their_order()
    {
        var days = Enumerable.Range(0, 300).Select(i => new DateOnly(2023, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        var input = string.Concat(days.Select((day, i) => i % 7 == 3 ? "{\n" : $"{{\"asOf\": \"{day}\", \"institution\": {{\"inclusive\": true}}}}\n"));

        var run = ToolRun.WithInput(input, "evaluate", "-", "--ndjson", "--decision", "venueSupport");

        var documents = run.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(days.Select((day, i) => i % 7 == 3 ? $"line {i + 1}" : day), documents.Select(document => (string?)document["asOf"] ?? $"line {document["error"]!["line"]}"));
    }
}
