using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace YulinCareRules.Engine.RuleBook.Html;

/// <summary>Elements → the text of a page: HTML that is well-formed XML too, so that any reader of either can check it.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Void = ["meta", "link", "br", "hr", "img", "col"];

    // A line of its own for what a page is built of; within a line of text a break would show as a blank.
    private static readonly HashSet<string> Blocks =
    [
        "head", "body", "meta", "link", "title", "header", "nav", "main", "footer", "section", "article", "aside", "div", "h1", "h2", "h3", "h4", "p",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "figure", "figcaption", "svg", "g",
    ];

    public static string Of(XElement page)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n");
        Write(page, text);
        return text.Append('\n').ToString();
    }

    private static void Write(XElement element, StringBuilder text)
    {
        var name = element.Name.LocalName;
        if (Blocks.Contains(name))
        {
            text.Append('\n');
        }

        text.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
        {
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        if (Void.Contains(name))
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(child, text);
            }
            else if (node is XText words)
            {
                text.Append(Escape(words.Value));
            }
        }

        text.Append("</").Append(name).Append('>');
    }

    // YAML can spell characters that no page may hold.
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (i + 1 < value.Length && char.IsSurrogatePair(character, value[i + 1]))
            {
                escaped.Append(character).Append(value[++i]);
                continue;
            }

            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ => escaped.Append(XmlConvert.IsXmlChar(character) ? character : '\uFFFD'),
            };
        }

        return escaped.ToString();
    }
}
