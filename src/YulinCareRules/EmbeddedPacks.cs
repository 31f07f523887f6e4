using System.Collections.Immutable;
using System.Reflection;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules;

/// <summary>The packs inside this assembly: no file is needed at run time.</summary>
internal static class EmbeddedPacks
{
    private const string Root = "rules/";

    // What the build made of the city's pack.
    private const string Snapshot = "yulin.snapshot";

    /// <summary>The city's pack, which builds on the national one.</summary>
    public static PackFiles Yulin()
    {
        var files = Read("yulin") ?? throw new InvalidOperationException("the assembly was built without its packs");
        return files with { Snapshot = new PackFilesSnapshot(Bytes(Snapshot), shown => Bytes(shown)) };
    }

    private static PackFiles? Read(string folder)
    {
        var prefix = $"{Root}{folder}/";
        var names = Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        ImmutableArray<PackFile> files = [.. names.Select(name => new PackFile(name[prefix.Length..], Bytes(name)))];
        return files.IsEmpty
            ? null
            : new PackFiles($"{Root}{folder}", files) { FindBase = relative => Read(relative.Split('/')[^1]) };
    }

    private static Assembly Assembly => typeof(EmbeddedPacks).Assembly;

    private static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
