using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>Clauses as links to where the book gives them; one that was not checked against its text says so.</summary>
internal sealed class Citations(Edition edition)
{
    public object? Of(IEnumerable<Citation> citations)
    {
        var listed = citations.DistinctBy(citation => (citation.Document.Id, citation.Locator)).ToList();
        return listed.Count == 0 ? null : Tag("ul", Class("citations"), listed.Select(citation => Tag("li", Of(citation))));
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
