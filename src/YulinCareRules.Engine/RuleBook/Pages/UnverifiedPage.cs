using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>Every clause that was not checked against its text, with the figures and decisions that rest on it.</summary>
internal sealed class UnverifiedPage(Edition edition)
{
    private readonly FigureWords figures = new(edition);

    public Page Write() => new(Addresses.Unverified, edition.Say("未核对原文的条款和数值", "Clauses and figures not verified against a text"), Content());

    private IEnumerable<object?> Content()
    {
        var clauses = edition.Pack.Documents.SelectMany(document => Unverified(document).Select(clause => (Document: document, Clause: clause))).ToList();
        if (clauses.Count == 0)
        {
            yield return Tag("p", edition.Say("所有条款都与原文核对过。", "Every clause was checked against its text."));
            yield break;
        }

        yield return Tag("p", edition.Say(
            $"下列{clauses.Count}条的内容没有与原文核对:或见于报道,或见于转述,或凭记忆。依据它们的决定在结论中都会注明。请先核对这些。",
            $"The content of these {clauses.Count} clauses was not checked against the text: it comes from the press, from what others relate or from memory. Every decision that rests on one says so. Check these first."));
        yield return ScrollingTable(
            edition.Say("未核对原文的条款", "clauses not verified"),
            Class("wide"),
            Tag("thead", Tag(
                "tr",
                ColumnHead(edition.Say("条款", "Clause")),
                ColumnHead(edition.Say("要点", "Gist")),
                ColumnHead(edition.Say("凭据", "Evidence")),
                ColumnHead(edition.Say("数值", "Figures")),
                ColumnHead(edition.Say("直接依据它的", "Rest on it directly")),
                ColumnHead(edition.Say("间接受影响的决定", "Decisions that read those")))),
            Tag("tbody", clauses.Select(pair => Row(pair.Document, pair.Clause))));
    }

    // A part that is known no better than its clause is listed with it.
    private static IEnumerable<ClauseDefinition> Unverified(DocumentModel document) =>
        document.Clauses.SelectMany(clause => clause.IsVerified ? clause.Parts.Where(part => !part.IsVerified) : [clause]);

    private XElement Row(DocumentModel document, ClauseDefinition clause)
    {
        var locator = clause.Locator.Text;
        var uses = edition.Uses.OfClause(document.Id, locator);
        var set = edition.Uses.FiguresOf(document.Id, locator);
        var direct = uses.Select(use => use.Decision).Concat(set.SelectMany(parameter => edition.Uses.Readers(parameter))).Distinct().ToList();
        var further = edition.Uses.Dependents(direct);
        return Tag(
            "tr",
            RowHead(Link($"{edition.Addresses.Document(document)}#{edition.Addresses.ClauseAnchor(document.Id, locator)}", edition.Say($"《{document.Title.Zh}》", document.Title.En), " ", Citations.Chinese(locator))),
            Tag("td", edition.Of(clause.Gist)),
            Tag("td", new EvidenceWords(edition).Of(clause.Evidence)),
            Tag("td", figures.Full(set)),
            Tag("td", direct.Count == 0 ? edition.Say("无", "none") : Tag("ul", direct.Select(decision => Tag("li", Direct(decision, uses))))),
            Tag("td", further.IsEmpty ? edition.Say("无", "none") : Tag("ul", further.Select(decision => Tag("li", Name(decision))))));
    }

    private IEnumerable<object> Direct(DecisionModel decision, IEnumerable<DecisionUse> uses)
    {
        yield return Name(decision);
        var requirements = uses.Where(use => use.Decision == decision).SelectMany(use => use.Requirements).ToList();
        if (requirements.Count > 0)
        {
            yield return edition.Colon;
            foreach (var piece in Join(requirements.Select(requirement => (object)Link(edition.Addresses.Part(decision.Name, Addresses.PartName(requirement)), edition.Of(requirement.Title))), edition.Comma))
            {
                yield return piece;
            }
        }
    }

    private XElement Name(DecisionModel decision) => Link(edition.Addresses.Decision(decision.Name), edition.Of(decision.Title));
}
