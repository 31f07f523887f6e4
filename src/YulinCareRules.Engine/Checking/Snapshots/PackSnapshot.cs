using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>
/// A pack that was read and checked when a program was built, as bytes of which it is had again without reading and checking: the same pack, every place in its files included.
/// Only the very build of the engine that wrote it reads it.
/// </summary>
internal static class PackSnapshot
{
    public static byte[] Write(CheckedPack pack)
    {
        using var writer = new SnapshotWriter();
        writer.Text(SourceDigest.Value);
        Transfer(writer, pack, _ => default);
        return writer.ToArray();
    }

    /// <summary>The pack; null where another build of the engine wrote the snapshot, so that the files have to be read.</summary>
    public static CheckedPack? Read(PackFilesSnapshot snapshot)
    {
        var reader = new SnapshotReader(snapshot.Bytes);
        return reader.Text(null) == SourceDigest.Value ? Transfer(reader, null, snapshot.TextOf) : null;
    }

    private static CheckedPack Transfer(SnapshotStream stream, CheckedPack? value, Func<string, ReadOnlyMemory<byte>> textOf)
    {
        var text = new TextSnapshot(stream, textOf);
        var facts = new FactSnapshot(stream, text);
        var values = new ValueSnapshot(stream);
        var sources = new SourceSnapshot(stream, text, facts, values);
        var decisions = new DecisionSnapshot(stream, text, facts, sources, new ExpressionSnapshot(stream, text, facts, sources, values));
        return new CheckedPack(
            stream.Text(value?.Id),
            stream.Text(value?.Version),
            text.Bilingual(value?.Title),
            stream.Text(value?.ContentHash),
            facts.Facts(value?.Facts),
            stream.Many(value?.Documents ?? default, sources.Document),
            stream.Many(value?.Parameters ?? default, sources.Parameter),
            stream.Many(value?.Decisions ?? default, decisions.Decision))
        {
            Invariants = stream.Many(value?.Invariants ?? default, decisions.Invariant),
        };
    }
}
