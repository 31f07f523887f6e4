using System.Collections.Immutable;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>A pack in a folder on disk. Its <c>cases</c> folder is no part of the rules.</summary>
internal static class PackFolder
{
    public static PackFiles? TryRead(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(file => !file.Name.StartsWith("cases/", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new PackFile(file.Name, File.ReadAllBytes(file.Path)))
            .ToImmutableArray();
        return new PackFiles(folder.Replace('\\', '/').TrimEnd('/'), files)
        {
            FindBase = relative => TryRead(Shorten(Path.Combine(folder, relative))),
        };
    }

    // "rules/yulin/../national" reads better as "rules/national".
    private static string Shorten(string path)
    {
        var shortened = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path));
        return shortened.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : shortened;
    }
}
