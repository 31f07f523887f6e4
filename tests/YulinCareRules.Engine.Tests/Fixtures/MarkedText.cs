using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>A text in which a mark showed the place that a diagnostic is expected at.</summary>
internal sealed record MarkedText(string Text, SourceLocation? Location)
{
    private const char Mark = '▸';

    public static MarkedText Read(string file, string text)
    {
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return new MarkedText(text, null);
        }

        var lines = text[..mark].Split('\n');
        return new MarkedText(text.Remove(mark, 1), new SourceLocation(file, lines.Length, lines[^1].Length + 1));
    }
}
