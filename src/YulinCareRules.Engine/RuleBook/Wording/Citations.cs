using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>Clauses as links to where the book gives them; one that was not checked against its text says so.</summary>
internal sealed class Citations(Edition edition)
{
    public object? Of(IEnumerable<Citation> citations)
    {
        var documents = citations.DistinctBy(citation => (citation.Document.Id, citation.Locator)).GroupBy(citation => citation.Document.Id).ToList();
        return documents.Count == 0 ? null : Tag("ul", Class("citations"), documents.Select(clauses => Tag("li", OfOne([.. clauses]))));
    }

    // Several clauses of a document follow its title, which is said once.
    private List<object> OfOne(List<Citation> clauses)
    {
        if (clauses.Count == 1)
        {
            return Of(clauses[0]);
        }

        var locators = clauses.Select(citation => (object)new object?[] { Link(edition.Addresses.Clause(citation), Chinese(citation.Locator)), citation.IsVerified ? null : " ", citation.IsVerified ? null : Unverified() });
        return [Link(edition.Addresses.Document(clauses[0].Document), Short(clauses[0])), " ", .. Join(locators, edition.Comma)];
    }

    public List<object> Of(Citation citation)
    {
        List<object> parts = [Link(edition.Addresses.Clause(citation), Short(citation), " ", Chinese(citation.Locator))];
        if (!citation.IsVerified)
        {
            parts.Add(" ");
            parts.Add(Unverified());
        }

        return parts;
    }

    public XElement Unverified() => Tag("span", Class("badge unverified"), edition.Say("未核对原文", "not checked against the text"));

    /// <summary>Words of a document that are Chinese in every edition.</summary>
    public static XElement Chinese(string words) => Tag("span", new XAttribute("lang", "zh"), words);

    private object Short(Citation citation) => edition.Chinese ? $"《{citation.Document.Title.Zh}》" : citation.Document.Title.En;
}
