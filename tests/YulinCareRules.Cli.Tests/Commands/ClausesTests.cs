using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace YulinCareRules.Cli.Tests.Commands;

public sealed class ClausesTests
{
    [Theory]
    [InlineData("rules", "national")]
    [InlineData("rules", "yulin")]
    [InlineData("samples", "county-example")]
    public void No_clause_of_the_packs_is_forgotten(string folder, string pack)
    {
        var run = ToolRun.Of("clauses", RepositoryFolder.PathOf(folder, pack), "--lang", "en");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches("^Total: [1-9][0-9]* encoded, [1-9][0-9]* accounted for, 0 missing$", run.Lines[^1]);
    }

    [Fact]
    public void Without_a_folder_the_account_is_of_the_pack_inside_the_tool_and_the_city_comes_first()
    {
        var run = ToolRun.Of("clauses", "--lang", "zh");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("榆林市促进3岁以下婴幼儿照护服务发展的实施方案", run.Lines[0]);
        Assert.Matches("^合计:写成规则 [1-9][0-9]* 条,说明理由 [1-9][0-9]* 条,没有交代 0 条$", run.Lines[^1]);
    }

    [Fact]
    public void In_Chinese_no_identifier_and_no_English_word_is_printed()
    {
        var run = ToolRun.Of("clauses", "--lang", "zh");

        // Numbers of standards, such as JGJ 39 and 4.1.3B, have capital letters.
        Assert.DoesNotMatch("[a-z]", run.Output);
    }

    [Fact]
    public void A_sentence_is_shown_with_the_rules_that_encode_it_or_the_reason_why_none_does()
    {
        var chinese = ToolRun.Of("clauses", "--lang", "zh").Output;
        var english = ToolRun.Of("clauses", "--lang", "en").Output;

        Assert.Contains(
            "    二(三)2第5句  连续两年年审不合格的责令关闭、注销备案并公示\n      → 规则:监管处置:连续两年年审不合格的责令关闭\n      → 决定:存在连续两年年审不合格\n",
            chinese,
            StringComparison.Ordinal);
        Assert.Contains("    二(四)1第2句  鼓励利用低效或闲置土地\n      – 未写成规则(倡导鼓励):鼓励,不影响供地方式\n", chinese, StringComparison.Ordinal);
        Assert.Contains(
            "    二(四)1第2句  use of idle or poorly used land is encouraged\n      – no rule (appeal or encouragement): an encouragement; the way of supply does not hang on it\n",
            english,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_document_holds_ids_reasons_evidence_and_totals()
    {
        var json = ToolRun.Of("clauses", "--format", "json", "--lang", "en").Json;
        var city = json["documents"]![0]!;
        var registration = city["clauses"]!.AsArray().Single(clause => (string)clause!["locator"]! == "二(三)1")!;
        var publication = registration["parts"]!.AsArray().Single(part => (string)part!["locator"]! == "二(三)1第4句")!;
        var publicInstitution = registration["parts"]![0]!;

        Assert.Equal(("yulin-care", "yulin-2020"), ((string)json["pack"]!["id"]!, (string)city["id"]!));
        Assert.Equal("encoded", (string)registration["standing"]!);
        Assert.Contains("registrationRoute", registration["encodedBy"]!.AsArray().Select(encoding => (string)encoding!["id"]!));
        Assert.Equal(("rule", "registrationRoute.public-institution"), ((string)publicInstitution["encodedBy"]![0]!["kind"]!, (string)publicInstitution["encodedBy"]![0]!["id"]!));
        Assert.Equal(("accounted", "governmentDuty", "text"), ((string)publication["standing"]!, (string)publication["notEncoded"]!["reason"]!, (string)publication["evidence"]!));
        Assert.Equal(Leaves(json).Count(leaf => (string)leaf["standing"]! == "encoded"), (int)json["totals"]!["encoded"]!);
        Assert.Equal(Leaves(json).Count(leaf => (string)leaf["standing"]! == "accounted"), (int)json["totals"]!["accounted"]!);
        Assert.Equal(0, (int)json["totals"]!["missing"]!);
    }

    [Fact]
    public void A_forgotten_clause_fails_the_command_and_the_check_and_both_say_which()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        var sources = Path.Combine(pack, "sources.yaml");
        File.WriteAllText(sources, new Regex("(\n          二\\(四\\)1第2句:\n.*\n.*\n)(?: {12}.*\n){4}").Replace(File.ReadAllText(sources), "$1", 1));

        var clauses = ToolRun.Of("clauses", pack, "--lang", "en");
        var check = ToolRun.Of("check", pack);

        Assert.Equal((1, 1), (clauses.ExitCode, check.ExitCode));
        Assert.Contains("    二(四)1第2句  use of idle or poorly used land is encouraged\n      ✗ NOT ACCOUNTED FOR\n", clauses.Output, StringComparison.Ordinal);
        Assert.Contains(", 1 missing\n", clauses.Output, StringComparison.Ordinal);
        Assert.Matches($"^{Regex.Escape(sources)}:[0-9]+:11: error YCR2301: 'yulin-2020' 的 '二\\(四\\)1第2句' 没有交代", Assert.Single(clauses.Messages));
        Assert.Contains(clauses.ErrorLines[0], check.Lines);
        Assert.Contains(check.Lines, line => line.EndsWith("16 proved, 0 refuted, 0 undecided", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("test", pack).ExitCode);
    }

    [Fact]
    public void A_rule_that_cites_no_clause_fails_the_command()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        var people = Path.Combine(pack, "decisions", "people.yaml");
        File.WriteAllText(people, File.ReadAllText(people).Replace("    source: yulin-2020 二(三)2\n", string.Empty, StringComparison.Ordinal));

        var run = ToolRun.Of("clauses", pack);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("error YCR1307: 'personnelBan' 没有写依据", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_bad_input() => Assert.Equal(2, ToolRun.Of("clauses", "no/such/folder").ExitCode);

    private static IEnumerable<JsonNode> Leaves(JsonNode json) => json["documents"]!.AsArray()
        .SelectMany(document => document!["clauses"]!.AsArray())
        .SelectMany(clause => clause!["parts"] is JsonArray parts ? parts.Select(part => part!) : [clause]);
}
