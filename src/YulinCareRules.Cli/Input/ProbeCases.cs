using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Comparing.Meaning;

namespace YulinCareRules.Cli.Input;

/// <summary>The cases that lie beside packs, to be decided with both of two packs. A pack file holds none.</summary>
internal static class ProbeCases
{
    /// <param name="paths">Folders, pack files or revisions, as the packs were named.</param>
    /// <param name="pack">The pack that is to understand them.</param>
    public static ImmutableArray<ProbeCase> Of(IEnumerable<string> paths, CheckedPack pack) =>
        [.. paths.SelectMany(path => CaseFolder.ReadWhatCanBe(pack, Files(path))).Select(one => new ProbeCase(one.Facts, one.AsOf))];

    private static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files(string path)
    {
        try
        {
            var folder = Path.Combine(path, "cases");
            return Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).ToDictionary(file => file.Replace('\\', '/'), file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file)), StringComparer.Ordinal)
                : !Directory.Exists(path) && GitRevision.IsWritten(path) ? GitRevision.Cases(path).ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal)
                : ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // They are a help; the comparison goes without.
            return ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
        }
    }
}
