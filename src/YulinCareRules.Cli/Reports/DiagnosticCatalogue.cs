using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Cli.Reports;

/// <summary>Cause and mend of each code, from the page of diagnostics that comes with the tool.</summary>
internal sealed partial class DiagnosticCatalogue
{
    private readonly FrozenDictionary<string, BilingualText> entries;

    private DiagnosticCatalogue(FrozenDictionary<string, BilingualText> entries) => this.entries = entries;

    /// <summary>What the page says of a code, null where it says nothing.</summary>
    public BilingualText? Find(string code) => entries.GetValueOrDefault(code);

    public static DiagnosticCatalogue OfTool()
    {
        using var stream = typeof(DiagnosticCatalogue).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    // Below the heading of a code stand a paragraph in Chinese and one in English.
    public static DiagnosticCatalogue Read(string page) => new(Heading().Split(page.ReplaceLineEndings("\n")).Skip(1).Chunk(2)
        .ToFrozenDictionary(entry => entry[0], entry => Entry(entry[1]), StringComparer.Ordinal));

    private static BilingualText Entry(string text)
    {
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .TakeWhile(paragraph => !paragraph.StartsWith('#'))
            .Where(paragraph => !paragraph.StartsWith("```", StringComparison.Ordinal))
            .Select(paragraph => paragraph.Replace("**", string.Empty, StringComparison.Ordinal))
            .ToList();
        var zh = paragraphs.Find(IsChinese) ?? string.Empty;
        var en = paragraphs.Find(paragraph => !IsChinese(paragraph)) ?? zh;
        return new BilingualText(zh.Replace("\n", string.Empty, StringComparison.Ordinal), en.Replace('\n', ' '));
    }

    // An English paragraph may quote a Chinese word.
    private static bool IsChinese(string paragraph) => paragraph.Count(character => character is >= '\u4E00' and <= '\u9FFF') * 4 > paragraph.Length;

    [GeneratedRegex("^### (YCR[0-9]{4})$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
