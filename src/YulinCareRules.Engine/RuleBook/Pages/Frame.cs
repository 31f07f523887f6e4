using System.Xml.Linq;
using YulinCareRules.Engine.RuleBook.Html;
using YulinCareRules.Engine.RuleBook.Places;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>What is the same on every page: head, way to the other pages, to the other language, and what the book was made from.</summary>
internal static class Frame
{
    public static XElement Around(Page page, Edition edition)
    {
        var whole = Whole(page, edition);
        if (edition.Chinese)
        {
            ChinesePunctuation.Apply(whole);
        }

        return whole;
    }

    private static XElement Whole(Page page, Edition edition)
    {
        var pack = edition.Of(edition.Pack.Title);
        var title = page.Name == Addresses.Index ? pack : $"{page.Title} · {pack}";
        return Document(edition.Language, title, "../", Tag(
            "body",
            Link("#main", Class("skip"), edition.Say("跳到正文", "Skip to the text")),
            Tag(
                "header",
                Tag("p", Class("book"), Link(Addresses.Index, edition.Heading(edition.Pack.Title))),
                Tag("nav", new XAttribute("aria-label", edition.Say("全书", "the book")), Tag("ul", Ways(edition).Select(way => Way(way, page)))),
                Tag("p", Class("language"), Other(page, edition))),
            Tag("main", Id("main"), Tag("h1", page.Title), page.Content),
            Tag(
                "footer",
                Tag("p", edition.Say("本书由规则包自动写成,供核对之用;一切以文件原文为准。", "Written from the pack, for checking; the documents themselves prevail.")),
                Tag("p", Class("small"), edition.Say("规则包 ", "Pack "), Identifier(edition.Pack.Id), edition.Say(" 版本 ", " version "), Identifier(edition.Pack.Version), edition.Say(" 校验 ", " digest "), Identifier(edition.Pack.ContentHash)))));
    }

    public static XElement Document(string language, string title, string root, XElement body) => Tag(
        "html",
        new XAttribute("lang", language),
        Tag(
            "head",
            Tag("meta", new XAttribute("charset", "utf-8")),
            Tag("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            Tag("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
            Tag("title", title),
            Tag("link", new XAttribute("rel", "stylesheet"), new XAttribute("href", root + StyleSheet.Name))),
        body);

    private static IEnumerable<(string Page, string Name)> Ways(Edition edition)
    {
        yield return (Addresses.Index, edition.Say("目录", "Contents"));
        yield return (Addresses.Documents, edition.Say("文件与条款", "Documents"));
        yield return (Addresses.Graph, edition.Say("决定关系图", "Graph"));
        yield return (Addresses.Parameters, edition.Say("数值", "Figures"));
        yield return (Addresses.Facts, edition.Say("事实", "Facts"));
        yield return (Addresses.Unverified, edition.Say("未核对原文", "Not verified"));
        if (ChangesPage.Concerns(edition))
        {
            yield return (Addresses.Changes, edition.Say("增改", "Changes"));
        }
    }

    private static XElement Way((string Page, string Name) way, Page page)
    {
        var link = Link(way.Page, way.Name);
        if (way.Page == page.Name)
        {
            link.Add(new XAttribute("aria-current", "page"));
        }

        return Tag("li", link);
    }

    // Named in the language it leads to.
    private static XElement Other(Page page, Edition edition)
    {
        var other = edition.Chinese ? "en" : "zh";
        return Link($"../{other}/{page.Name}", new XAttribute("lang", other), new XAttribute("hreflang", other), new XAttribute("rel", "alternate"), edition.Say("English", "中文"));
    }
}
