using System.Collections.Immutable;
using System.Reflection;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>
/// The packs that an assembly carries, each file a resource <c>rules/FOLDER/FILE</c> and, where the build checked a pack, its snapshot <c>rules/FOLDER.snapshot</c>. A pack on disk may build on one of them by its id, so that whoever has the program needs no copy of its packs.
/// </summary>
internal sealed class IncludedPacks(Assembly assembly)
{
    private const string Root = "rules/";
    private const string Manifest = "pack.yaml";

    /// <summary>The pack of a folder, or null.</summary>
    public PackFiles? Folder(string folder)
    {
        var prefix = $"{Root}{folder}/";
        ImmutableArray<PackFile> files = [.. Names().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new PackFile(name[prefix.Length..], Bytes(name)))];
        return files.IsEmpty ? null : new PackFiles($"{Root}{folder}", files)
        {
            FindBase = relative => Folder(relative.Split('/')[^1]),
            AreIncluded = true,
            Snapshot = Find($"{Root}{folder}.snapshot") is { } checkedPack ? new PackFilesSnapshot(checkedPack, shown => Bytes(shown)) : null,
        };
    }

    /// <summary>The same files, whose base may also be one of these packs, named by its id.</summary>
    public PackFiles Under(PackFiles files)
    {
        var included = new Lazy<ImmutableDictionary<string, string>>(() => Folders().DistinctBy(IdOf).ToImmutableDictionary(IdOf, folder => folder, StringComparer.Ordinal));
        return Under(files, included);
    }

    private PackFiles Under(PackFiles files, Lazy<ImmutableDictionary<string, string>> included) => files with
    {
        BaseIds = () => included.Value.Keys.Order(StringComparer.Ordinal),
        FindBase = named => !IsPath(named) && included.Value.TryGetValue(named, out var folder) ? Folder(folder)
            : files.FindBase(named) is { } found ? Under(found, included)
            : null,
    };

    // An id has no separators: of a path the packs inside need not be asked.
    private static bool IsPath(string named) => named.AsSpan().ContainsAny('/', '\\');

    private IEnumerable<string> Folders() => Names().Select(name => name.Split('/')).Where(parts => parts is [_, _, Manifest]).Select(parts => parts[1]);

    private IEnumerable<string> Names() => assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal));

    // One without an id goes by its folder; reading it tells what is wrong.
    private string IdOf(string folder)
    {
        var manifest = $"{Root}{folder}/{Manifest}";
        var text = TextReading.Read(manifest, Bytes(manifest)).Root as TextMap;
        return ((text?.Find("pack") as TextMap)?.Find("id") as TextScalar)?.Text ?? folder;
    }

    private byte[] Bytes(string resource) => Find(resource) ?? throw new InvalidOperationException($"the assembly was built without {resource}");

    private byte[]? Find(string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
