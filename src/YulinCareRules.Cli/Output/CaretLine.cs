using System.Text;
using Wcwidth;

namespace YulinCareRules.Cli.Output;

/// <summary>A line and the marks under a part of it, in columns of the terminal: a Chinese character takes two.</summary>
internal readonly record struct CaretLine(string Line, string Marks)
{
    private const int WidestLine = 100;
    private const int WidestBefore = 60;

    public static CaretLine Mark(string line, int before, int length)
    {
        var start = before;
        for (var width = 0; start > 0 && width < WidestBefore; start--)
        {
            width += WidthOf(new Rune(Shown(line[start - 1])));
        }

        // A line that fits is shown from its beginning.
        start = WidthOf(line) <= WidestLine ? 0 : start;
        start -= start > 0 && char.IsLowSurrogate(line[start]) ? 1 : 0;
        var end = start;
        for (var width = 0; end < line.Length && width < WidestLine; end++)
        {
            width += WidthOf(new Rune(Shown(line[end])));
        }

        end += end < line.Length && char.IsLowSurrogate(line[end]) ? 1 : 0;
        var (head, tail) = (start > 0 ? "…" : string.Empty, end < line.Length ? "…" : string.Empty);
        var marked = line[Math.Min(before, end)..Math.Min(before + length, end)];
        return new CaretLine(
            head + Clean(line[start..end]) + tail,
            new string(' ', head.Length) + Blanks(line[start..Math.Min(before, end)]) + new string('^', Math.Max(1, WidthOf(marked))));
    }

    // Tabs stay tabs, so that whatever width the terminal gives them the marks stand below their words.
    private static string Blanks(string text)
    {
        var blanks = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            blanks.Append(rune.Value == '\t' ? "\t" : new string(' ', WidthOf(rune)));
        }

        return blanks.ToString();
    }

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static int WidthOf(Rune rune) => IsHidden(rune) ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));

    // What would steer the terminal or hide in the line is shown as a sign of its own.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value != '\t' && IsHidden(rune) ? "\uFFFD" : rune.ToString()));

    private static bool IsHidden(Rune rune) => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format;

    // A half of a character beyond the first plane counts for half of its width.
    private static char Shown(char character) => char.IsSurrogate(character) ? ' ' : character;
}
