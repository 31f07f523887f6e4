using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Cases;

/// <summary>The cases in a pack's folder.</summary>
internal static class CaseFolder
{
    /// <summary>All case files under <c>cases</c>, save the named facts, in the order of their names; what cannot be read is in <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<CaseDefinition> Read(CheckedPack pack, string folder, DiagnosticBag diagnostics)
    {
        var root = Path.Combine(folder, "cases");
        if (!Directory.Exists(root))
        {
            return [];
        }

        var reader = new CaseFileReader(pack, ReadFile, diagnostics);
        return
        [
            .. Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Select(file => (Path: file, Name: file.Replace('\\', '/')))
                .Where(file => !file.Name.Contains("/facts/", StringComparison.Ordinal))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .SelectMany(file => reader.Read(file.Name, File.ReadAllBytes(file.Path))),
        ];
    }

    // A bare null would become an empty memory.
    private static ReadOnlyMemory<byte>? ReadFile(string path) => File.Exists(path) ? File.ReadAllBytes(path) : default(ReadOnlyMemory<byte>?);
}
