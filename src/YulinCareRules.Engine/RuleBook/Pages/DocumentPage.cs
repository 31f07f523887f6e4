using System.Xml.Linq;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>A document, clause by clause: what each says, how that is known, and which decisions, rules and figures rest on it.</summary>
internal sealed class DocumentPage(Edition edition, DocumentModel document)
{
    private readonly Citations citations = new(edition);
    private readonly Values values = new(edition.Chinese);
    private readonly FigureWords figures = new(edition);
    private readonly AccountedWords accounted = new(edition);
    private readonly DocumentAccount account = edition.Account.Documents.First(one => one.Document.Id == document.Id);

    public Page Write() => new(edition.Addresses.Document(document), edition.Heading(document.Title), Content());

    public static SourceDefinition DefinitionOf(Edition edition, DocumentModel document) =>
        edition.Source.Text.Chain().SelectMany(pack => pack.Sources).First(source => source.Name.Text == document.Id);

    /// <summary>The number of a document, which is written as its issuer wrote it.</summary>
    public static XElement Number(string number) => Tag("span", Class("number"), new XAttribute("lang", "zh"), number);

    private IEnumerable<object?> Content()
    {
        var definition = DefinitionOf(edition, document);
        yield return Tag("p", Class("small"), Identifier(document.Id));
        yield return Tag(
            "dl",
            Class("summary"),
            document.Number is { } number ? Pair(edition.Say("文号", "Number"), Number(number)) : null,
            definition.Issuer is { } issuer ? Pair(edition.Say("发文机关", "Issuer"), Citations.Chinese(issuer)) : null,
            definition.Issued is { } issued ? Pair(edition.Say("印发", "Issued"), values.Day(issued)) : null,
            Pair(edition.Say("施行", "In force"), values.Of(document.Period)),
            definition.Note is { } note ? Pair(edition.Say("说明", "Note"), edition.Of(note)) : null,
            Pair(edition.Say("清点", "Account"), accounted.Of(account.Totals)));
        yield return Tag("h2", edition.Say($"条款({document.Clauses.Length}条)", $"Clauses ({document.Clauses.Length})"));
        yield return Tag("p", Class("policy"), edition.Say("要点用自己的话写成,不是原文。", "The gists are in our own words and not the text."));
        foreach (var clause in account.Clauses)
        {
            yield return Clause(clause);
        }
    }

    private XElement Clause(AccountedClause one) => Clause(one, one.Clause);

    private XElement Clause(AccountedClause one, ClauseDefinition clause) => Tag(
        "article",
        Class("card"),
        Id(edition.Addresses.ClauseAnchor(document.Id, clause.Locator.Text)),
        Tag("h3", Citations.Chinese(clause.Locator.Text), " ", accounted.Badge(one.Standing), clause.IsVerified ? null : (object[])[" ", citations.Unverified()]),
        Tag("p", Class("gist"), edition.Of(clause.Gist)),
        Tag("dl", Pair(edition.Say("凭据", "Evidence"), new EvidenceWords(edition).Of(clause.Evidence)), Decisions(one), Figures(clause), Pair(edition.Say("逐句", "Sentence by sentence"), accounted.Parts(one, document.Id))));

    private object? Decisions(AccountedClause clause)
    {
        var uses = edition.Uses.OfClause(document.Id, clause.Clause.Locator.Text);
        return uses.IsEmpty
            ? clause.Parts.IsEmpty ? Pair(clause.Encodings.IsEmpty ? edition.Say("为什么", "Why") : edition.Say("决定", "Decisions"), accounted.Fate(clause).ToList() is { Count: > 0 } fate ? fate : null) : null
            : Pair(edition.Say("决定", "Decisions"), Tag("ul", uses.Select(use => Tag("li", Decision(use)))));
    }

    private IEnumerable<object> Decision(DecisionUse use)
    {
        yield return Link(edition.Addresses.Decision(use.Decision.Name), edition.Of(use.Decision.Title));
        var parts = use.Rules
            .Select((rule, i) => Link(edition.Addresses.Part(use.Decision.Name, rule.Id), edition.Of(rule.Title ?? new BilingualText($"规则{i + 1}", $"rule {i + 1}"))))
            .Concat(use.Requirements.Select(requirement => Link(edition.Addresses.Part(use.Decision.Name, Addresses.PartName(requirement)), edition.Of(requirement.Title))))
            .ToList();
        if (parts.Count > 0)
        {
            yield return Tag("ul", Class("parts"), parts.Select(part => Tag("li", part)));
        }
    }

    private object? Figures(ClauseDefinition clause)
    {
        var set = edition.Uses.FiguresOf(document.Id, clause.Locator.Text);
        return set.IsEmpty ? null : Pair(edition.Say("数值", "Figures"), figures.Full(set));
    }
}
