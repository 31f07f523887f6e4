using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Which places lie in the files of a pack itself: what a base wrote is for the cases of the base.</summary>
internal sealed class PackOwnership(IEnumerable<string> files)
{
    private readonly HashSet<string> files = new(files, StringComparer.Ordinal);

    public static PackOwnership Of(PackFiles pack) => new(pack.Files.Select(file => $"{pack.Folder}/{file.Name}"));

    public bool Has(SourceLocation place) => files.Contains(place.File);
}
