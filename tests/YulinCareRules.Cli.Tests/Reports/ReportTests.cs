using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using System.Xml.Schema;
using NJsonSchema;

namespace YulinCareRules.Cli.Tests.Reports;

/// <summary>Each report is read by a consumer or held against its schema.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Cases_that_pass_fail_and_cannot_be_read_go_into_valid_junit_xml()
    {
        var pack = folder.CopyPacks();
        folder.Write("rules/yulin/cases/broken.yaml", "cases: []\n");
        Replace(Path.Combine(pack, "decisions", "review.yaml"), "then: {regime: annualReport}", "then: {regime: annualInspection}");

        var run = ToolRun.Of("test", pack, "--report", $"junit={PathOf("junit.xml")}");

        var document = XDocument.Load(PathOf("junit.xml"));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Reports", "junit.xsd"));
        var problems = new List<string>();
        document.Validate(schemas, (_, problem) => problems.Add(problem.Message));
        Assert.Empty(problems);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(document.Descendants("error"));
        Assert.NotEmpty(document.Descendants("failure"));
        Assert.Equal(run.Lines[^1], $"{document.Descendants("testcase").Count(test => !test.HasElements)} passed, {document.Descendants("failure").Count() + 1} failed");
    }

    [Fact]
    public async Task Errors_of_a_pack_go_into_valid_sarif_that_marks_the_very_words()
    {
        var pack = folder.CopyPacks();
        var file = Path.Combine(pack, "decisions", "review.yaml");
        Replace(file, "{registrationRoute.route: marketRegistration}", "{registrationRoute.route: marketRegistratoin}");

        var run = ToolRun.Of("check", pack, "--report", $"sarif={PathOf("check.sarif")}");

        var text = await File.ReadAllTextAsync(PathOf("check.sarif"), TestContext.Current.CancellationToken);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Consumers", "sarif-2.1.0.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(text));
        Assert.Equal(1, run.ExitCode);
        var sarif = JsonNode.Parse(text)!["runs"]![0]!;
        var result = Assert.Single(sarif["results"]!.AsArray())!;
        Assert.Equal("YCR1202", (string?)result["ruleId"]);
        Assert.Contains("marketRegistration", (string?)result["message"]!["text"], StringComparison.Ordinal);
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(new Uri(file).AbsoluteUri, (string?)place["artifactLocation"]!["uri"]);
        var line = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken))[(int)place["region"]!["startLine"]! - 1];
        var (start, end) = ((int)place["region"]!["startColumn"]!, (int)place["region"]!["endColumn"]!);
        Assert.Equal("marketRegistratoin", line[(start - 1)..(end - 1)]);
        var rule = sarif["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!;
        Assert.Equal("YCR1202", (string?)rule["id"]);
        Assert.Contains("改法", (string?)rule["help"]!["text"], StringComparison.Ordinal);
        Assert.Contains("Mend:", (string?)rule["help"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_without_errors_gives_sarif_without_errors()
    {
        var run = ToolRun.Of("check", RepositoryFolder.PathOf("rules", "yulin"), "--report", $"sarif={PathOf("check.sarif")}");

        Assert.Equal(0, run.ExitCode);
        var text = await File.ReadAllTextAsync(PathOf("check.sarif"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(JsonNode.Parse(text)!["runs"]![0]!["results"]!.AsArray(), result => (string?)result!["level"] == "error");
    }

    [Theory]
    [InlineData("cobertura", "coverage.xml")]
    [InlineData("lcov", "coverage.info")]
    public async Task Coverage_of_the_yaml_lines_is_read_by_a_report_generator(string kind, string file)
    {
        folder.CopyPacks();
        var run = ToolRun.Of("test", PathOf("rules/yulin"), "--report", $"{kind}={PathOf(file)}");
        Assert.Equal(0, run.ExitCode);

        var generator = Path.Combine(AppContext.BaseDirectory, "Consumers", "ReportGenerator", "ReportGenerator.dll");
        var start = new ProcessStartInfo("dotnet", [generator, $"-reports:{PathOf(file)}", $"-targetdir:{PathOf("html")}", "-reporttypes:JsonSummary"]) { WorkingDirectory = folder.Folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        var summary = JsonNode.Parse(await File.ReadAllTextAsync(PathOf("html/Summary.json"), TestContext.Current.CancellationToken))!["summary"]!;
        Assert.True((int)summary["coverablelines"]! > 200, summary.ToJsonString());
        Assert.True((double)summary["linecoverage"]! > 90, summary.ToJsonString());
        Assert.True((int)summary["totalbranches"]! > 200, summary.ToJsonString());
    }

    [Fact]
    public async Task Json_tells_each_case_and_the_coverage_that_was_asked_for()
    {
        var run = ToolRun.Of("test", RepositoryFolder.PathOf("samples", "county-example"), "--coverage", "--report", $"json={PathOf("test.json")}");

        var json = JsonNode.Parse(await File.ReadAllTextAsync(PathOf("test.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(run.Lines[^1], $"{json["passed"]} passed, {json["failed"]} failed");
        Assert.Equal((int)json["passed"]!, json["cases"]!.AsArray().Count);
        Assert.Equal((int)json["coverage"]!["total"]!["all"]! - (int)json["coverage"]!["total"]!["reached"]!, json["coverage"]!["unreached"]!.AsArray().Count);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_told_and_nothing_else_is_lost()
    {
        var run = ToolRun.Of("test", RepositoryFolder.PathOf("samples", "county-example"), "--report", $"junit={folder.Folder}", "--report", $"json={PathOf("test.json")}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("YCR5102", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("test.json")));
        Assert.EndsWith("0 failed", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf=a.pdf")]
    [InlineData("junit")]
    [InlineData("junit=")]
    public void A_report_of_no_known_kind_is_bad_usage(string report)
    {
        var run = ToolRun.Of("test", RepositoryFolder.PathOf("samples", "county-example"), "--report", report);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(report, run.Error, StringComparison.Ordinal);
    }

    private string PathOf(string file) => Path.Combine(folder.Folder, file);

    private static void Replace(string file, string right, string wrong)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
