using System.Collections.Immutable;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The files of one pack, wherever they come from: a folder, or resources of an assembly.</summary>
/// <param name="Folder">The name of the folder as diagnostics show it.</param>
/// <param name="Files">File names within the folder and their bytes, in the order of their names.</param>
internal sealed record PackFiles(string Folder, ImmutableArray<PackFile> Files)
{
    /// <summary>Finds the files of the pack at a path relative to this one, or of an id, or null.</summary>
    public required Func<string, PackFiles?> FindBase { get; init; }

    /// <summary>Lists the ids by which it may name its base.</summary>
    public Func<IEnumerable<string>> BaseIds { get; init; } = () => [];

    /// <summary>Whether they are resources of an assembly, which never change.</summary>
    public bool AreIncluded { get; init; }

    /// <summary>Of files that were checked when the program was built: what came of it.</summary>
    public PackFilesSnapshot? Snapshot { get; init; }
}

/// <summary>One file of a pack.</summary>
internal sealed record PackFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What became of the files when a program was built, so that they need be neither read nor checked again.</summary>
/// <param name="Bytes">The checked pack.</param>
/// <param name="TextOf">Finds the text of a file, of this pack or its bases, by the name that diagnostics show.</param>
internal sealed record PackFilesSnapshot(byte[] Bytes, Func<string, ReadOnlyMemory<byte>> TextOf);
