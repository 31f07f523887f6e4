using System.Collections.Immutable;
using System.Reflection;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules;

/// <summary>The packs inside this assembly: no file is needed at run time.</summary>
internal static class EmbeddedPacks
{
    private const string Root = "rules/";

    /// <summary>The city's pack, which builds on the national one.</summary>
    public static PackFiles Yulin() => Read("yulin") ?? throw new InvalidOperationException("the assembly was built without its packs");

    private static PackFiles? Read(string folder)
    {
        var assembly = typeof(EmbeddedPacks).Assembly;
        var prefix = $"{Root}{folder}/";
        var files = assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Name: name.Replace('\\', '/')))
            .Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new PackFile(file.Name[prefix.Length..], Bytes(assembly, file.Resource)))
            .ToImmutableArray();
        return files.IsEmpty
            ? null
            : new PackFiles($"{Root}{folder}", files) { FindBase = relative => Read(relative.Split('/')[^1]) };
    }

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
