using System.Text;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>A text and its name; turns an offset into a line and a column when somebody asks.</summary>
internal abstract class SourceText(string file, int firstLine)
{
    public string File { get; } = file;

    /// <summary>The line of the file that the text begins at; a line of an NDJSON stream is a text of its own.</summary>
    protected int FirstLine { get; } = firstLine;

    public SourceLocation Locate(int offset) => Locate(offset, offset + 1);

    /// <summary>The place of what stands from one offset to another.</summary>
    public SourceLocation Locate(int offset, int end) => PlaceOf(offset) with { Excerpt = new SourceExcerpt(this, offset, end) };

    /// <summary>The line around an offset, and how many of its characters lie before the offset and between the two.</summary>
    public abstract (string Line, int Before, int Length) LineAround(int offset, int end);

    protected abstract SourceLocation PlaceOf(int offset);
}

/// <summary>Characters: YAML.</summary>
internal sealed class CharacterText : SourceText
{
    private readonly Func<string>? read;
    private string? text;

    public CharacterText(string file, string text, int firstLine = 1)
        : base(file, firstLine) => this.text = text;

    /// <summary>A text that is fetched when somebody asks what is written where.</summary>
    public CharacterText(string file, Func<string> read)
        : base(file, 1) => this.read = read;

    public string Text => text ??= read!();

    protected override SourceLocation PlaceOf(int offset)
    {
        var line = FirstLine;
        var lineStart = 0;
        var end = Math.Min(offset, Text.Length);
        for (var i = 0; i < end; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(File, line, end - lineStart + 1);
    }

    public override (string Line, int Before, int Length) LineAround(int offset, int end)
    {
        var at = Math.Clamp(offset, 0, Text.Length);
        var start = Text.LastIndexOf('\n', Math.Max(0, at - 1), at) + 1;
        var stop = Text.IndexOf('\n', at) is var next and >= 0 ? next : Text.Length;
        return (Text[start..stop].TrimEnd('\r'), at - start, Math.Clamp(end - at, 0, stop - at));
    }
}

/// <summary>UTF-8 bytes: JSON. Offsets are in bytes, columns in characters.</summary>
internal sealed class Utf8Text(string file, ReadOnlyMemory<byte> bytes, int firstLine = 1) : SourceText(file, firstLine)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    protected override SourceLocation PlaceOf(int offset)
    {
        var before = Bytes.Span[..Math.Clamp(offset, 0, Bytes.Length)];
        var line = FirstLine + before.Count((byte)'\n');
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(File, line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    public override (string Line, int Before, int Length) LineAround(int offset, int end)
    {
        var text = Bytes.Span;
        var at = Math.Clamp(offset, 0, text.Length);
        var start = text[..at].LastIndexOf((byte)'\n') + 1;
        var stop = text[at..].IndexOf((byte)'\n') is var next and >= 0 ? at + next : text.Length;
        return (
            Encoding.UTF8.GetString(text[start..stop]).TrimEnd('\r'),
            Encoding.UTF8.GetCharCount(text[start..at]),
            Encoding.UTF8.GetCharCount(text[at..Math.Clamp(end, at, stop)]));
    }
}
