using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

public sealed class EvaluateTests
{
    private static string Sample(string name) => RepositoryFolder.PathOf("samples", "institutions", name);

    public static TheoryData<string> GoodSamples =>
        [.. Directory.GetFiles(RepositoryFolder.PathOf("samples", "institutions"), "*.yaml").Select(file => Path.GetFileName(file)!).Where(name => !name.StartsWith("typing-errors.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(GoodSamples))]
    public void Every_sample_is_decided_and_explained_in_both_languages(string name)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = ToolRun.Of("evaluate", Sample(name), "--explain", "--lang", language);

            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Error);
            Assert.Contains(language == "zh" ? "【监管处置】" : "[supervisory outcome]", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_json_document_has_the_shape_that_other_systems_rely_on()
    {
        var json = ToolRun.Of("evaluate", Sample("compliant-for-profit.yaml"), "--format", "json").Json;

        Assert.Equal("yulin-care", (string?)json["pack"]!["id"]);
        Assert.Equal(64, ((string)json["pack"]!["sha256"]!).Length);
        Assert.Equal("2023-06-01", (string?)json["asOf"]);
        var route = json["decisions"]!["registrationRoute"]!;
        Assert.Equal("determined", (string?)route["status"]);
        Assert.Equal("marketRegistration", (string?)route["value"]!["route"]);
        Assert.Equal(["marketRegulation", "administrativeApproval"], route["value"]!["authorities"]!.AsArray().Select(one => (string)one!));
        Assert.Equal("yulin-2020", (string?)route["sources"]![0]!["document"]);
        Assert.Equal("二(三)1", (string?)route["sources"]![0]!["locator"]);
        Assert.True((bool)route["sources"]![0]!["verified"]!);
        Assert.NotEmpty(route["rules"]!.AsArray());
    }

    [Theory]
    [MemberData(nameof(GoodSamples))]
    public void Every_sample_is_there_in_both_languages_and_is_decided_the_same(string name)
    {
        var other = name.EndsWith(".zh.yaml", StringComparison.Ordinal) ? name.Replace(".zh.yaml", ".yaml", StringComparison.Ordinal) : name.Replace(".yaml", ".zh.yaml", StringComparison.Ordinal);

        var one = ToolRun.Of("evaluate", Sample(name), "--format", "json", "--explain").Json;
        var another = ToolRun.Of("evaluate", Sample(other), "--format", "json", "--explain").Json;

        Assert.True(JsonNode.DeepEquals(one, another));
    }

    [Fact]
    public void The_lines_of_the_stream_are_decided_the_same_in_both_languages() =>
        Assert.Equal(
            ToolRun.Of("evaluate", Sample("institutions.ndjson"), "--ndjson").Output,
            ToolRun.Of("evaluate", Sample("institutions.zh.ndjson"), "--ndjson").Output);

    [Fact]
    public void A_sample_in_chinese_has_no_english_word_in_it()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.PathOf("samples", "institutions"), "*.zh.*"))
        {
            Assert.All(File.ReadLines(file).Where(line => !line.StartsWith('#')), line => Assert.DoesNotMatch("[A-Za-z]", line));
        }
    }

    [Fact]
    public void As_of_goes_before_the_day_in_the_file()
    {
        var json = ToolRun.Of("evaluate", Sample("compliant-for-profit.yaml"), "--format", "json", "--as-of", "2020-07-23").Json;

        Assert.Equal("2020-07-23", (string?)json["asOf"]);
        var route = json["decisions"]!["registrationRoute"]!;
        Assert.Equal("notApplicable", (string?)route["status"]);
        Assert.Contains("2020-07-24", route["reason"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_the_clock_says_which_day_it_is()
    {
        var json = ToolRun.WithInput("institution: {legalForm: nonprofit}", "evaluate", "-", "--format", "json").Json;

        Assert.Equal("2023-06-01", (string?)json["asOf"]);
    }

    [Fact]
    public void Only_the_decisions_asked_for_are_made()
    {
        var json = ToolRun.Of("evaluate", Sample("compliant-for-profit.yaml"), "--format", "json", "--decision", "centralSubsidy", "--decision", "reviewRegime").Json;

        Assert.Equal(["centralSubsidy", "reviewRegime"], json["decisions"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_decision_may_be_asked_for_by_its_chinese_name()
    {
        var json = ToolRun.Of("evaluate", Sample("compliant-for-profit.yaml"), "--format", "json", "--decision", "年检制度").Json;

        Assert.Equal(["reviewRegime"], json["decisions"]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public void A_decision_that_does_not_exist_is_refused_with_the_one_that_was_meant()
    {
        var run = ToolRun.Of("evaluate", Sample("compliant-for-profit.yaml"), "--decision", "centralSubsidi");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("centralSubsidy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_does_not_cost_the_others_their_answers()
    {
        var run = ToolRun.Of("evaluate", Sample("typing-errors.yaml"), Sample("compliant-for-profit.yaml"), Sample("nowhere.yaml"), Sample("unfiled.yaml"), "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("compliant-for-profit.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("unfiled.yaml", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("typing-errors.yaml", run.Output, StringComparison.Ordinal);
        Assert.Equal(11, run.ErrorLines.Count(line => line.Contains("typing-errors.yaml:", StringComparison.Ordinal)));
        Assert.Single(run.ErrorLines, line => line.Contains("nowhere.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_what_was_found_what_is_asked_and_what_would_mend_it()
    {
        var json = ToolRun.Of("evaluate", Sample("overfull-class.yaml"), "--format", "json", "--decision", "facilityStandard").Json;

        var ratio = json["decisions"]!["facilityStandard"]!["value"]!["findings"]!.AsArray()
            .Single(finding => (string?)finding!["id"] == "caregiver-ratio" && (string?)finding["status"] == "violated")!;
        Assert.Equal("institution.classes[2]", (string?)ratio["subject"]);
        Assert.Equal(23, (int)ratio["actual"]!);
        Assert.Equal(14, (int)ratio["limit"]!);
        Assert.Equal("mandatory", (string?)ratio["severity"]);
        Assert.Contains("2", ratio["remedy"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotEmpty(ratio["sources"]!.AsArray());
    }
}
