using System.Text;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>A text and its name; turns an offset into a line and a column when somebody asks.</summary>
internal abstract class SourceText(string file, int firstLine)
{
    public string File { get; } = file;

    /// <summary>The line of the file that the text begins at; a line of an NDJSON stream is a text of its own.</summary>
    protected int FirstLine { get; } = firstLine;

    public abstract SourceLocation Locate(int offset);
}

/// <summary>Characters: YAML.</summary>
internal sealed class CharacterText(string file, string text, int firstLine = 1) : SourceText(file, firstLine)
{
    public string Text { get; } = text;

    public override SourceLocation Locate(int offset)
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
}

/// <summary>UTF-8 bytes: JSON. Offsets are in bytes, columns in characters.</summary>
internal sealed class Utf8Text(string file, ReadOnlyMemory<byte> bytes, int firstLine = 1) : SourceText(file, firstLine)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public override SourceLocation Locate(int offset)
    {
        var before = Bytes.Span[..Math.Clamp(offset, 0, Bytes.Length)];
        var line = FirstLine + before.Count((byte)'\n');
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(File, line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
