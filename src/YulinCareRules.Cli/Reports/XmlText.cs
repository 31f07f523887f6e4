using System.Xml;
using System.Xml.Linq;

namespace YulinCareRules.Cli.Reports;

/// <summary>XML as text, always with the same line ends.</summary>
internal static class XmlText
{
    public static string Of(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root.ToString().ReplaceLineEndings("\n")}\n";

    /// <summary>Without the characters that XML has no way to write.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(character => XmlConvert.IsXmlChar(character) ? character : '\uFFFD'));
}
