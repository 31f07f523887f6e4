using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Generation;
using YulinCareRules.Engine.Packaging;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.Reloading;

/// <summary>What came of reading a pack once: the pack or what is wrong with it, and the files that were read, its own first and then those of each base.</summary>
/// <param name="Pack">The pack; null where it cannot be used.</param>
/// <param name="Diagnostics">Every error, in the order of files and lines.</param>
/// <param name="Chain">The packs of the chain, as files.</param>
internal sealed record PackReading(CheckedPack? Pack, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<PackFiles> Chain)
{
    /// <summary>True where the files could not be got at, so that another try may bring more.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Reads the pack of a folder; whatever stands in the way is a diagnostic.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="included">The packs that it may build on without their being on disk.</param>
    public static PackReading OfFolder(string folder, IncludedPacks included)
    {
        try
        {
            return PackFolder.TryRead(folder) is { } files
                ? Of(included.Under(files))
                : Unreadable(folder, "文件夹不存在", "there is no such folder");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Unreadable(folder, "无法打开", "it cannot be opened");
        }
    }

    /// <summary>Reads a pack file; one that is refused, or lacks a signature that is demanded, is a diagnostic.</summary>
    /// <param name="file">The file, as <c>yulincare pack</c> writes it.</param>
    /// <param name="trustedKeys">Public keys as PEM texts, of which one must have signed it; none where no signature is demanded.</param>
    public static PackReading OfFile(string file, IEnumerable<string> trustedKeys)
    {
        var diagnostics = new DiagnosticBag();
        if (TrustedKeys.Read(trustedKeys.Select((pem, i) => ($"TrustedKeys[{i}]", pem)), diagnostics) is not { } trusted)
        {
            return new PackReading(null, diagnostics.ToSorted(), []);
        }

        try
        {
            return new PackArchiveReader(file, trusted, diagnostics).ReadFile() is { } files ? Of(files) : new PackReading(null, diagnostics.ToSorted(), []);
        }
        catch (FileNotFoundException)
        {
            return Unreadable(file, "文件不存在", "there is no such file");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, "无法打开", "it cannot be opened");
        }
    }

    /// <summary>The same, save that a pack which does not fit a generated API is refused.</summary>
    /// <param name="shape">What the API asks.</param>
    public PackReading Fitting(ApiShape shape)
    {
        if (Pack is null)
        {
            return this;
        }

        var misfits = ApiShapes.Misfits(shape, Pack, new SourceLocation($"{Chain[0].Folder}/pack.yaml", 1, 1));
        return misfits.IsEmpty ? this : this with { Pack = null, Diagnostics = [.. Diagnostics, .. misfits] };
    }

    /// <summary>Reads the pack of some files.</summary>
    public static PackReading Of(PackFiles files)
    {
        var diagnostics = new DiagnosticBag();
        var chain = ImmutableArray.CreateBuilder<PackFiles>();
        var pack = PackLoader.Load(Recorded(files, chain), diagnostics);
        return new PackReading(pack, diagnostics.ToSorted(), chain.ToImmutable());
    }

    private static PackReading Unreadable(string folder, string reasonZh, string reasonEn) =>
        new(null, [TextDiagnostics.Unreadable(folder, reasonZh, reasonEn)], []) { IsUnreadable = true };

    private static PackFiles Recorded(PackFiles files, ImmutableArray<PackFiles>.Builder chain)
    {
        chain.Add(files);
        return files with { FindBase = relative => files.FindBase(relative) is { } found ? Recorded(found, chain) : null };
    }
}
