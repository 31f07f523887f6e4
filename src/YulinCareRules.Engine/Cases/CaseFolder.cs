using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Cases;

/// <summary>The cases in a pack's folder.</summary>
internal static class CaseFolder
{
    /// <summary>The list of mutants that may survive, which is no case file.</summary>
    public const string SurvivorsFile = "surviving-mutants.yaml";

    // No case file that a person writes is longer.
    private const int MostBytes = 10_000_000;

    /// <summary>All case files under <c>cases</c>, save the named facts, in the order of their names; what cannot be read is in <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<CaseDefinition> Read(CheckedPack pack, string folder, DiagnosticBag diagnostics)
    {
        var root = Path.Combine(folder, "cases");
        if (!Directory.Exists(root))
        {
            return [];
        }

        ImmutableArray<(string Path, string Name)> files =
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => (Path: file, Name: file.Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        var reader = new CaseFileReader(pack, ReadFile, diagnostics);
        ImmutableArray<CaseDefinition> cases = [.. files.Where(file => IsYaml(file.Name) && !IsFacts(file.Name) && Path.GetFileName(file.Path) != SurvivorsFile).SelectMany(file => reader.Read(file.Name, File.ReadAllBytes(file.Path)))];
        diagnostics.AddRange(files.Where(file => IsMisspelt(file.Name) || HoldsCases(file.Path)).Select(file => CaseFolderDiagnostics.NeverRun(Top(file.Name), Path.GetFileName(file.Path), $"{Stem(Path.GetFileName(file.Path))}.yaml")));
        diagnostics.AddRange(files.Where(file => IsYaml(file.Name) && IsFacts(file.Name) && !reader.FactFiles.Contains(file.Name)).Select(file => CaseFolderDiagnostics.FactsUnused(Top(file.Name), Path.GetFileName(file.Path))));
        return cases;
    }

    /// <summary>The cases of a pack that can be read of these files, by their names within a folder of cases; what cannot be read is passed over.</summary>
    public static ImmutableArray<CaseDefinition> ReadWhatCanBe(CheckedPack pack, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var reader = new CaseFileReader(pack, path => files.TryGetValue(path, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?), new DiagnosticBag());
        return [.. files.Where(file => IsYaml(file.Key) && !IsFacts(file.Key) && Path.GetFileName(file.Key) != SurvivorsFile).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => reader.Read(file.Key, file.Value))];
    }

    private static SourceLocation Top(string file) => new(file, 1, 1);

    private static bool IsYaml(string file) => file.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsFacts(string file) => file.Contains("/facts/", StringComparison.Ordinal);

    // What is meant to be YAML and would be passed over in silence.
    private static bool IsMisspelt(string file) => !IsYaml(file) && (Path.GetFileName(file).Contains(".yaml", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file).Contains(".yml", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(file).Length == 0);

    // Whatever it is called, save where a page for people shows some.
    private static bool HoldsCases(string file) =>
        !IsYaml(file) && Path.GetExtension(file) != ".md" && new FileInfo(file).Length <= MostBytes && File.ReadLines(file).Any(line => line.StartsWith("cases:", StringComparison.Ordinal));

    private static string Stem(string name) => name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? name[..dot] : name;

    /// <summary>The bytes of a file, null where there is none.</summary>
    // A bare null would become an empty memory.
    public static ReadOnlyMemory<byte>? ReadFile(string path) => File.Exists(path) ? File.ReadAllBytes(path) : default(ReadOnlyMemory<byte>?);
}
