using System.Collections.Immutable;

namespace YulinCareRules.Engine.RuleBook.Graph;

/// <summary>A title broken into lines that fit a box; Chinese anywhere, other text between words.</summary>
internal static class TextLines
{
    private const int ChineseWidth = 9;
    private const int LatinWidth = 20;

    public static ImmutableArray<string> Of(string title, bool chinese)
    {
        if (chinese)
        {
            return [.. title.Chunk(ChineseWidth).Select(part => new string(part))];
        }

        var lines = new List<string>();
        foreach (var word in title.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LatinWidth)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }
}
