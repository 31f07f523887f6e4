using System.Xml.Linq;

namespace YulinCareRules.Engine.RuleBook.Html;

/// <summary>The elements that pages are made of.</summary>
internal static class Html
{
    public static XElement Tag(string name, params object?[] content) => new(name, content);

    public static XAttribute Class(string names) => new("class", names);

    public static XAttribute Id(string id) => new("id", id);

    public static XElement Link(string address, params object?[] content) => new("a", new XAttribute("href", address), content);

    /// <summary>An identifier for whoever edits the pack: small print, and the same in every language.</summary>
    public static XElement Identifier(string name) => new("code", Class("id"), new XAttribute("translate", "no"), name);

    /// <summary>Things one after another, with words between them.</summary>
    public static IEnumerable<object> Join(IEnumerable<object> things, object between)
    {
        var first = true;
        foreach (var thing in things)
        {
            if (!first)
            {
                yield return between;
            }

            first = false;
            yield return thing;
        }
    }

    /// <summary>A table in a box of its own, which a narrow screen can scroll sideways.</summary>
    public static XElement ScrollingTable(string name, params object?[] content) =>
        Tag("div", Class("scroll"), new XAttribute("role", "region"), new XAttribute("aria-label", name), new XAttribute("tabindex", "0"), Tag("table", content));

    public static XElement ColumnHead(params object?[] content) => Tag("th", new XAttribute("scope", "col"), content);

    public static XElement RowHead(params object?[] content) => Tag("th", new XAttribute("scope", "row"), content);

    /// <summary>A term and what is said of it, for a list of such pairs; nothing where there is nothing to say.</summary>
    public static object? Pair(string term, object? meaning) =>
        meaning is null ? null : Tag("div", Tag("dt", term), Tag("dd", meaning));
}
