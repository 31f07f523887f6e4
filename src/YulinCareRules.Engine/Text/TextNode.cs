using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>What was written, YAML or JSON, before anybody asks what it means. Every node knows its place.</summary>
internal abstract class TextNode(SourceText source, int offset)
{
    public SourceText Source { get; } = source;

    public int Offset { get; } = offset;

    public virtual SourceLocation Location => Source.Locate(Offset);
}

/// <summary>How a scalar was written; a quoted one is text and nothing else.</summary>
internal enum ScalarForm
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Block,
}

/// <summary>A single value as text.</summary>
internal sealed class TextScalar(SourceText source, int offset, string text, ScalarForm form) : TextNode(source, offset)
{
    public string Text { get; } = text;

    public ScalarForm Form { get; } = form;

    public bool IsQuoted => Form != ScalarForm.Plain;

    public bool IsNull => Form == ScalarForm.Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override SourceLocation Location => Source.Locate(Offset, ScalarPositions.EndOf(this));

    /// <summary>The place of a character of the value, whatever way it was quoted or folded, and of those behind it.</summary>
    public SourceLocation LocationOf(int index, int length = 1) =>
        Source.Locate(ScalarPositions.Find(this, index), length == 0 ? ScalarPositions.Find(this, index) : ScalarPositions.Find(this, index + length - 1) + 1);
}

/// <summary>A mapping; keys in the order they were written.</summary>
internal sealed class TextMap(SourceText source, int offset, ImmutableArray<TextEntry> entries) : TextNode(source, offset)
{
    public ImmutableArray<TextEntry> Entries { get; } = entries;

    public TextNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}

/// <summary>A key and its value.</summary>
internal sealed record TextEntry(TextScalar Key, TextNode Value);

/// <summary>A sequence.</summary>
internal sealed class TextList(SourceText source, int offset, ImmutableArray<TextNode> items) : TextNode(source, offset)
{
    public ImmutableArray<TextNode> Items { get; } = items;
}
