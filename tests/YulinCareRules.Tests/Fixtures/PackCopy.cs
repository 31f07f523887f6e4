using System.Globalization;

namespace YulinCareRules.Tests.Fixtures;

/// <summary>The repository's packs in a folder of their own, to be changed; gone when the test ends. The version of the city's pack and the amount of the central subsidy go together.</summary>
internal sealed class PackCopy : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pack-copy-").FullName;
    private readonly string manifest;
    private readonly string support;

    public PackCopy()
    {
        var rules = Path.Combine(RepositoryRoot(), "rules");
        foreach (var file in Directory.EnumerateFiles(rules, "*.yaml", SearchOption.AllDirectories).Where(file => !file.Contains("cases", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(rules, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        manifest = File.ReadAllText(PathOf("pack.yaml"));
        support = File.ReadAllText(PathOf("decisions/support.yaml"));
    }

    public string Folder => Path.Combine(root, "yulin");

    public string BaseFolder => Path.Combine(root, "national");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>What a place brings by the rules of a version.</summary>
    public static decimal AmountOf(int version) => 10_000 + version;

    /// <summary>The rules of a version, the manifest last.</summary>
    public void Write(int version)
    {
        Replace("decisions/support.yaml", support.Replace("centralAmountPerPlace *", $"(centralAmountPerPlace + {version.ToString(CultureInfo.InvariantCulture)}) *", StringComparison.Ordinal));
        Replace("pack.yaml", manifest.Replace("version: 1.0.0", $"version: 1.0.{version.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal));
    }

    /// <summary>A misspelt key in line 5 of the manifest, and in another file half of what was there.</summary>
    public void Break()
    {
        Replace("pack.yaml", manifest.Replace("  version:", "  versoin:", StringComparison.Ordinal));
        Replace("decisions/support.yaml", support[..(support.Length / 2)]);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    // By renaming: the file is the old one or the new one, never half of it.
    private void Replace(string file, string text)
    {
        var written = Path.Combine(root, "written");
        File.WriteAllText(written, text);
        File.Move(written, PathOf(file), overwrite: true);
    }

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YulinCareRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests were built outside the repository");
    }
}
