using System.Xml.Linq;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;

namespace YulinCareRules.Engine.Tests.RuleBook;

/// <summary>Nothing of the pack is left out of its book.</summary>
public sealed class ContentTests
{
    private static readonly WrittenBook Book = WrittenBook.Yulin;
    private static readonly Addresses Addresses = new(Book.Source);

    public static TheoryData<string> Decisions => [.. Book.Source.Pack.Decisions.Select(decision => decision.Name)];

    public static TheoryData<string> Documents => [.. Book.Source.Pack.Documents.Select(document => document.Id)];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_has_its_page_with_every_rule_requirement_and_case(string name)
    {
        var decision = Book.Source.Pack.FindDecision(name)!;
        var page = Book.Pages[$"zh/{Addresses.Decision(name)}"];
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
        var identifiers = page.Descendants("code").Select(code => code.Value).ToHashSet();
        var text = WrittenBook.MainOf(page).Value;

        Assert.Contains(name, identifiers);
        Assert.Contains(Addresses.Decision(name), Book.Pages["zh/index.html"].Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Contains(Addresses.Decision(name), Book.Pages["zh/graph.html"].Descendants("svg").Descendants("a").Select(link => link.Attribute("href")!.Value));
        foreach (var rule in (decision as TableModel)?.Rules ?? [])
        {
            Assert.Contains(rule.Id, ids);
            Assert.Contains(rule.Id, identifiers);
        }

        foreach (var requirement in (decision as ChecklistModel)?.Requirements ?? [])
        {
            Assert.Contains(Addresses.PartName(requirement), ids);
            Assert.Contains(Addresses.PartName(requirement), identifiers);
        }

        foreach (var output in decision.Outputs.Where(_ => !decision.GivesSingle))
        {
            Assert.Contains(output.Name, identifiers);
        }

        var cases = Book.Source.Cases.Where(one => one.Definition.Expect.Entries.Any(entry => one.Pack.FindDecision(entry.Key.Text)?.Name == name)).ToList();
        Assert.Equal(cases.Count, page.Descendants("ol").Where(list => list.Attribute("class")?.Value == "cases").Elements("li").Count());
        Assert.All(cases, one => Assert.Contains(Plain(one.Definition.Title.Zh), Plain(text), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_case_of_the_pack_and_of_its_base_stands_with_some_decision()
    {
        Assert.Contains(Book.Source.Cases, one => one.Pack.Id == "national-care");
        Assert.Contains(Book.Source.Cases, one => one.Pack.Id == "yulin-care");
        Assert.All(Book.Source.Cases, one => Assert.NotEmpty(one.Concerns));
        Assert.All(Book.Source.Cases, one => Assert.True(one.Holds, one.Definition.Title.En));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_has_its_page_with_every_clause_its_gist_and_who_cites_it(string id)
    {
        var document = Book.Source.Pack.Documents.First(one => one.Id == id);
        foreach (var (language, chinese) in new[] { ("zh", true), ("en", false) })
        {
            var page = Book.Pages[$"{language}/{Addresses.Document(document)}"];
            foreach (var clause in document.Clauses)
            {
                var card = page.Descendants("article").Single(article => article.Attribute("id")!.Value == Addresses.ClauseAnchor(id, clause.Locator.Text));
                Assert.Contains(clause.Locator.Text, card.Value, StringComparison.Ordinal);
                Assert.Contains(Plain(clause.Gist.In(chinese)), Plain(card.Value), StringComparison.Ordinal);
                Assert.Equal(!clause.IsVerified, card.Descendants("span").Any(badge => badge.Attribute("class")?.Value.Contains("unverified", StringComparison.Ordinal) == true));
                var citing = Book.Source.Pack.Decisions.Where(decision => decision.Sources.Any(source => source.Document.Id == id && source.Locator == clause.Locator.Text));
                var links = card.Descendants("a").Select(link => link.Attribute("href")!.Value).ToHashSet();
                Assert.All(citing, decision => Assert.Contains(Addresses.Decision(decision.Name), links));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_sentence_of_a_document_says_what_encodes_it_or_why_nothing_does(string id)
    {
        var account = ClauseAccountant.Account(Book.Source.Pack).Documents.Single(one => one.Document.Id == id);
        var page = Book.Pages[$"zh/{Addresses.Document(account.Document)}"];
        foreach (var leaf in account.Leaves)
        {
            var place = page.Descendants().Single(element => element.Attribute("id")?.Value == Addresses.ClauseAnchor(id, leaf.Clause.Locator.Text));
            Assert.Contains(Plain(leaf.Clause.Gist.Zh), Plain(place.Value), StringComparison.Ordinal);
            if (leaf.Reason is { } reason)
            {
                Assert.Contains(Plain(reason.Words.Zh), Plain(place.Value), StringComparison.Ordinal);
            }

            var links = place.Descendants("a").Select(link => link.Attribute("href")!.Value.Split('#')[0]).ToHashSet();
            Assert.All(leaf.Encodings, encoding => Assert.Contains(encoding.Kind == EncodingKind.Parameter ? Engine.RuleBook.Places.Addresses.Parameters : Addresses.Decision(encoding.Name), links));
            Assert.True(leaf.Reason is not null || !leaf.Encodings.IsEmpty);
        }
    }

    [Fact]
    public void Every_figure_stands_with_all_its_values_days_and_clauses()
    {
        var values = new Values(chinese: true);
        var page = Book.Pages["zh/parameters.html"];
        foreach (var parameter in Book.Source.Pack.Parameters)
        {
            var card = page.Descendants("article").Single(article => article.Attribute("id")!.Value == Addresses.ParameterAnchor(parameter));
            foreach (var period in parameter.Periods)
            {
                Assert.Contains(values.Of(period.Period), card.Value, StringComparison.Ordinal);
                var figures = period.ByKey is { } byKey ? byKey.Values : period.Single is { } single ? [single] : [];
                Assert.All(figures, figure => Assert.Contains(values.Of(figure, parameter.Type), card.Value, StringComparison.Ordinal));
                var links = card.Descendants("a").Select(link => link.Attribute("href")!.Value).ToHashSet();
                Assert.All(period.Sources, source => Assert.Contains(Addresses.Clause(source), links));
            }
        }
    }

    [Fact]
    public void Every_clause_that_was_not_verified_is_listed_with_the_decisions_that_rest_on_it()
    {
        var page = Book.Pages["zh/unverified.html"];
        var rows = page.Descendants("tbody").Elements("tr").ToDictionary(row => row.Element("th")!.Element("a")!.Attribute("href")!.Value);
        var unverified = Book.Source.Pack.Documents.SelectMany(document => document.Clauses.Where(clause => !clause.IsVerified).Select(clause => (document, clause))).ToList();

        foreach (var (document, clause) in unverified)
        {
            var row = rows[$"{Addresses.Document(document)}#{Addresses.ClauseAnchor(document.Id, clause.Locator.Text)}"];
            var links = row.Descendants("a").Select(link => link.Attribute("href")!.Value).ToHashSet();
            var resting = Book.Source.Pack.Decisions.OfType<ChecklistModel>().Where(checklist => checklist.Requirements.Any(requirement => requirement.Sources.Any(source => source.Document.Id == document.Id && source.Locator == clause.Locator.Text)));
            Assert.All(resting, decision => Assert.Contains(Addresses.Decision(decision.Name), links));
        }
    }

    [Fact]
    public void Every_fact_and_every_value_that_it_may_have_is_in_the_glossary()
    {
        var identifiers = Book.Pages["zh/facts.html"].Descendants("code").Select(code => code.Value).ToHashSet();
        var facts = Book.Source.Pack.Facts;

        Assert.All(facts.Records.SelectMany(record => record.Fields), field => Assert.Contains(field.Name, identifiers));
        Assert.All(facts.Enumerations.SelectMany(enumeration => enumeration.Values), value => Assert.Contains(value.Name, identifiers));
    }

    // Marks are set as each language sets them.
    private static string Plain(string text) =>
        text.Replace('\uFF0C', ',').Replace('\uFF1A', ':').Replace('\uFF1B', ';').Replace('\uFF08', '(').Replace('\uFF09', ')').Replace('\uFF1F', '?').Replace('\uFF01', '!').ToUpperInvariant();
}
