using YulinCareRules.Engine;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules;

/// <summary>The rules of one pack, ready to decide. Immutable.</summary>
public sealed class CareRules : ICareRules
{
    private readonly CheckedPack pack;

    private CareRules(CheckedPack pack) => this.pack = pack;

    /// <inheritdoc/>
    public CarePack Pack => new(pack.Id, pack.Version, pack.ContentHash);

    /// <summary>The rules inside this package: Yulin's, built on the national ones.</summary>
    public static CareRules LoadEmbedded() => Load(EmbeddedPacks.Yulin());

    /// <summary>The rules of a folder; a pack that builds on Yulin's, or a later version of it.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <exception cref="InvalidPackException">The folder holds no pack, or one with errors; all of them are listed.</exception>
    public static CareRules LoadDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return PackFolder.TryRead(directory) is { } files
            ? Load(files)
            : throw new InvalidPackException([TextDiagnostics.Unreadable(directory, "文件夹不存在", "there is no such folder")]);
    }

    /// <inheritdoc/>
    public CareDecisions Evaluate(CareCase facts, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var mapped = FactMapping.Map(facts, pack.Facts);
        var diagnostics = new DiagnosticBag();
        FactBounds.Check(mapped, diagnostics);
        return diagnostics.HasErrors ? throw new InvalidCaseException(diagnostics.ToSorted()) : new CareDecisions(pack, mapped, asOf);
    }

    private static CareRules Load(PackFiles files)
    {
        var diagnostics = new DiagnosticBag();
        return PackLoader.Load(files, diagnostics) is { } pack ? new CareRules(pack) : throw new InvalidPackException(diagnostics.ToSorted());
    }
}
