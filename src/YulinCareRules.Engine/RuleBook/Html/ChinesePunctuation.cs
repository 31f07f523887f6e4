using System.Text;
using System.Xml.Linq;

namespace YulinCareRules.Engine.RuleBook.Html;

/// <summary>Gives Chinese text the full-width marks it is set with, however they were typed. What is quoted from elsewhere, in an element with a language or kind of its own, stays.</summary>
internal static class ChinesePunctuation
{
    private const string Numerals = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
    private const string Typed = ",:;!?()";
    private const string Set = "\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\uFF08\uFF09";

    // What stands within a line: text runs on through these, and not through others.
    private static readonly HashSet<string> Inline = ["a", "b", "span", "code"];

    public static void Apply(XElement page)
    {
        var texts = new List<(XText? Node, string Text)>();
        Collect(page, texts);
        var line = string.Concat(texts.Select(text => text.Text));
        var whole = Convert(line);
        var start = 0;
        foreach (var (node, text) in texts)
        {
            if (node is not null)
            {
                node.Value = whole.Substring(start, text.Length);
            }

            start += text.Length;
        }
    }

    private static void Collect(XElement element, List<(XText? Node, string Text)> texts)
    {
        var flows = Inline.Contains(element.Name.LocalName);
        if (!flows)
        {
            texts.Add((null, "\n"));
        }

        var quoted = element.Name.LocalName == "code" || (element.Parent is not null && element.Attribute("lang") is not null);
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    texts.Add((quoted ? null : text, text.Value));
                    break;
                case XElement child:
                    Collect(child, texts);
                    break;
            }
        }

        if (!flows)
        {
            texts.Add((null, "\n"));
        }
    }

    private static string Convert(string text)
    {
        var set = new StringBuilder(text);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var beside = IsChinese(text, i - 1) || IsChinese(text, i + 1);
            switch (text[i])
            {
                case '\n':
                    open.Clear();
                    break;
                case '(':
                    open.Push(i);
                    break;
                case ')' when open.TryPop(out var start):
                    if (IsLocator(text, start, i))
                    {
                        break;
                    }

                    if (beside || IsChinese(text, start - 1) || IsChinese(text, start + 1))
                    {
                        set[start] = Set[Typed.IndexOf('(', StringComparison.Ordinal)];
                        set[i] = Set[Typed.IndexOf(')', StringComparison.Ordinal)];
                    }

                    break;
                case ',' or ':' or ';' or '!' or '?' when beside:
                    set[i] = Set[Typed.IndexOf(text[i], StringComparison.Ordinal)];
                    break;
            }
        }

        return set.ToString();
    }

    // The number of a clause, such as 二(三)1, stays as packs and cases write it: people search for it.
    private static bool IsLocator(string text, int open, int close) =>
        open > 0 && Numerals.Contains(text[open - 1], StringComparison.Ordinal) && text.AsSpan(open + 1, close - open - 1).TrimStart(Numerals).IsEmpty;

    // Ideographs and the marks that stand with them.
    private static bool IsChinese(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is (>= '\u3400' and <= '\u9FFF') or (>= '\u3001' and <= '\u3011') or '\u201C' or '\u201D' or (>= '\uFF00' and <= '\uFFEF');
}
