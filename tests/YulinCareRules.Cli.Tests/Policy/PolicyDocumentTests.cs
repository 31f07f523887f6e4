using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace YulinCareRules.Cli.Tests.Policy;

/// <summary>The sources of the packs against the documents themselves, where these are at hand in <c>shared/policy</c> beside the repository.</summary>
public sealed partial class PolicyDocumentTests
{
    private static readonly JsonObject Account = ToolRun.Of("clauses", "--format", "json", "--lang", "zh").Json;

    [Fact]
    public void The_citys_document_has_no_numbered_item_that_the_sources_lack() =>
        Assert.Empty(Items().Select(item => item.Locator).Except(Clauses("yulin-2020").Select(Locator)));

    [Fact]
    public void The_sources_list_the_items_in_the_order_of_the_citys_document()
    {
        var items = Items().Select(item => item.Locator).ToList();

        Assert.Equal(29, items.Count);
        Assert.Equal(items, Clauses("yulin-2020").Select(Locator).Where(items.Contains));
    }

    [Fact]
    public void Every_sentence_and_every_bracket_of_departments_is_listed_and_none_that_is_not_there()
    {
        foreach (var item in Items().Where(item => item.Locator != "附件 五"))
        {
            var parts = Parts(item.Locator).Select(part => part[item.Locator.Length..]).ToList();
            var listed = parts.Select(part => SentenceNumber().Match(part)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value, null)).Distinct();

            // An item of one sentence may be accounted for as a whole.
            if (parts.Count > 0 || item.Sentences > 1)
            {
                Assert.Equal((item.Locator, string.Join(' ', Enumerable.Range(1, item.Sentences))), (item.Locator, string.Join(' ', listed)));
            }

            Assert.Equal((item.Locator, item.HasDepartments), (item.Locator, parts.Contains("责任部门")));
        }
    }

    [Fact]
    public void The_annex_has_a_part_for_the_duty_of_each_department()
    {
        var annex = Items().Single(item => item.Locator == "附件 五");

        Assert.Equal(annex.Sentences, Parts(annex.Locator).Count);
    }

    [Fact]
    public void Every_entry_of_the_national_standards_is_listed_with_its_evidence()
    {
        var missing = new List<string>();
        foreach (var entries in Standards().Where(entry => entry.Document != "yulin-2020").GroupBy(entry => (entry.Document, entry.Locator)))
        {
            var listed = Clauses(entries.Key.Document).Where(clause => Locator(clause).StartsWith(entries.Key.Locator, StringComparison.Ordinal))
                .SelectMany(clause => PartsOf(clause).Prepend(clause))
                .Select(clause => (string)clause["evidence"]!)
                .ToHashSet(StringComparer.Ordinal);
            missing.AddRange(entries.Where(entry => !listed.Contains(entry.Evidence)).Select(entry => $"{entry.Document} {entry.Locator} {entry.Evidence}"));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void No_clause_is_said_to_be_better_known_than_the_national_standards_have_it()
    {
        var text = Standards().Where(entry => entry.Evidence == "text").Select(entry => (entry.Document, entry.Locator)).ToHashSet();
        var verified = Account["documents"]!.AsArray().Where(document => (string)document!["id"]! != "yulin-2020")
            .SelectMany(document => Clauses((string)document!["id"]!).SelectMany(clause => PartsOf(clause).Prepend(clause)).Where(clause => (bool)clause["verified"]!).Select(clause => (Document: (string)document["id"]!, Locator: Locator(clause))));

        Assert.All(verified, clause => Assert.Contains(text, known => known.Document == clause.Document && clause.Locator.StartsWith(known.Locator, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<PolicyItem> Items() => PolicyText.Read(File.ReadAllText(Shared("yulin-2020.txt")));

    private static List<(string Document, string Locator, string Evidence)> Standards()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Shared("national-standards.yaml"));
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode["facts"]).Select(fact => ($"{fact["document"]}", Locator($"{fact["locator"]}"), $"{fact["evidence"]}"))];
    }

    // What is said of an article in brackets behind its number is no part of the locator.
    private static string Locator(string written) => written is "(留存备查条)" ? "留存备查" : Remark().Replace(written, string.Empty);

    private static IEnumerable<JsonNode> Clauses(string document) =>
        Account["documents"]!.AsArray().Single(candidate => (string)candidate!["id"]! == document)!["clauses"]!.AsArray().Select(clause => clause!);

    private static string Locator(JsonNode clause) => (string)clause["locator"]!;

    private static IEnumerable<JsonNode> PartsOf(JsonNode clause) => clause["parts"]?.AsArray().Select(part => part!) ?? [];

    private static List<string> Parts(string item) => [.. PartsOf(Clauses("yulin-2020").Single(clause => Locator(clause) == item)).Select(Locator)];

    private static string Shared(string file)
    {
        var path = RepositoryFolder.PathOf("..", "shared", "policy", file);
        Assert.SkipUnless(File.Exists(path), $"the document is not here: {path}");
        return path;
    }

    [GeneratedRegex("^第([0-9]+)句")]
    private static partial Regex SentenceNumber();

    [GeneratedRegex("\\((?:强制性|条号回忆)\\)")]
    private static partial Regex Remark();
}
