using System.Xml.Linq;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>The first page: the choice between the two languages.</summary>
internal static class Cover
{
    public static XElement Write(RuleBookSource source)
    {
        var title = source.Pack.Title;
        return Frame.Document("zh", $"{title.Zh} · {title.En}", string.Empty, Tag(
            "body",
            Class("cover"),
            Tag(
                "main",
                Tag("h1", title.Zh, Tag("br"), Tag("span", new XAttribute("lang", "en"), title.En)),
                Tag("ul", Class("choice"), Choice("zh", "中文"), Choice("en", "English")))));
    }

    private static XElement Choice(string language, string name) =>
        Tag("li", Link($"{language}/index.html", new XAttribute("lang", language), new XAttribute("hreflang", language), name));
}
