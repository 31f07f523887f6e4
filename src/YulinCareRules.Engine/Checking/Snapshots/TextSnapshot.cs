using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>What is written in the files of a pack, and where.</summary>
/// <param name="stream">Where it is written to or read from.</param>
/// <param name="textOf">Finds the text of a file by the name that diagnostics show.</param>
internal sealed class TextSnapshot(SnapshotStream stream, Func<string, ReadOnlyMemory<byte>> textOf)
{
    public BilingualText Bilingual(BilingualText? value) => stream.Shared(value, BilingualParts);

    public BilingualText? OptionalBilingual(BilingualText? value) => stream.Optional(value, Bilingual);

    public Period Period(Period value) => new(stream.OptionalDay(value.From), stream.OptionalDay(value.To));

    public TextScalar Scalar(TextScalar? value) => (TextScalar)Node(value);

    public TextScalar? OptionalScalar(TextScalar? value) => stream.Optional(value, Scalar);

    public TextNode? OptionalNode(TextNode? value) => stream.Optional(value, Node);

    public TextNode Node(TextNode? value) => stream.Shared(value, NodeParts);

    public SourceLocation Location(SourceLocation value)
    {
        var place = new SourceLocation(stream.Text(value.File), stream.Number(value.Line), stream.Number(value.Column));
        return place with { Excerpt = stream.Optional(value.Excerpt, Excerpt) };
    }

    public ExpressionPlace Place(ExpressionPlace value) =>
        stream.Optional(value.Node, Node) is { } node ? new ExpressionPlace(node, stream.Number(value.Start), stream.Number(value.Length)) : default;

    private BilingualText BilingualParts(BilingualText? value) => new(stream.Text(value?.Zh), stream.Text(value?.En));

    private SourceExcerpt Excerpt(SourceExcerpt? value) => new(Source(value?.Source), stream.Number(value?.Start ?? 0), stream.Number(value?.End ?? 0));

    private SourceText Source(SourceText? value) => stream.Shared(value, SourceParts);

    private CharacterText SourceParts(SourceText? value)
    {
        var file = stream.Text(value?.File);
        return value as CharacterText ?? new CharacterText(file, () => TextReading.Decode(textOf(file)));
    }

    private TextNode NodeParts(TextNode? value)
    {
        var kind = stream.Number(value switch { TextScalar => 0, TextList => 1, _ => 2 });
        var source = Source(value?.Source);
        var offset = stream.Number(value?.Offset ?? 0);
        return kind switch
        {
            0 => ScalarParts(value as TextScalar, source, offset),
            1 => new TextList(source, offset, stream.Many((value as TextList)?.Items ?? default, Node)),
            _ => new TextMap(source, offset, stream.Many((value as TextMap)?.Entries ?? default, Entry)),
        };
    }

    private TextScalar ScalarParts(TextScalar? value, SourceText source, int offset) =>
        new(source, offset, stream.Text(value?.Text), (ScalarForm)stream.Number((int)(value?.Form ?? ScalarForm.Plain)));

    private TextEntry Entry(TextEntry? value) => new(Scalar(value?.Key), Node(value?.Value));
}
