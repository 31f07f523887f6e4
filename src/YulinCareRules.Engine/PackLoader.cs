using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Snapshots;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine;

/// <summary>The stages from files to a checked pack, in their order.</summary>
internal static class PackLoader
{
    public static CheckedPack? Load(PackFiles files, DiagnosticBag diagnostics)
    {
        if (files.Snapshot is { } snapshot && PackSnapshot.Read(snapshot) is { } known)
        {
            return known;
        }

        var pack = PackReader.Read(files, diagnostics);
        return pack is null ? null : PackChecker.Check(pack, diagnostics);
    }
}
