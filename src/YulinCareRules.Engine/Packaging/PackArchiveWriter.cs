using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packaging;

/// <summary>A pack and its bases → one file. The same files give the same bytes, whenever and wherever they are packed; only a signature differs.</summary>
internal static class PackArchiveWriter
{
    // The first day that a ZIP archive can name.
    private static readonly DateTimeOffset AnyDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the pack file; null where a file of the pack cannot be part of one, and the reason is in <paramref name="diagnostics"/>.</summary>
    public static byte[]? Write(PackText pack, SigningKey? key, DiagnosticBag diagnostics)
    {
        var packs = pack.Chain().Reverse().ToImmutableArray();
        foreach (var file in packs.SelectMany(one => one.Files.Where(file => !PackArchiveFormat.IsSafeName(file.Name)).Select(file => $"{one.Folder}/{file.Name}")))
        {
            diagnostics.Add(PackFileDiagnostics.NameNotPortable(new SourceLocation(file, 1, 1), file));
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        var manifest = ManifestJson.Write(Describe(pack, packs));
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, PackArchiveFormat.Manifest, manifest);
            if (key is not null)
            {
                Add(archive, PackArchiveFormat.Signature, key.Sign(manifest));
            }

            for (var i = 0; i < packs.Length; i++)
            {
                foreach (var file in packs[i].Files)
                {
                    Add(archive, $"{FolderOf(i)}/{file.Name}", file.Bytes.Span);
                }
            }
        }

        return memory.ToArray();
    }

    // The number keeps apart two packs of one name, and says which builds on which.
    private static string FolderOf(int place) => FormattableString.Invariant($"pack{place}");

    private static PackManifest Describe(PackText pack, ImmutableArray<PackText> packs) => new(
        pack.Id.Text,
        pack.Version,
        pack.ContentHash,
        [.. packs.Select((one, place) => new ManifestPack(FolderOf(place), [.. one.Files.Select(Describe)]))]);

    private static ManifestFile Describe(PackFile file) => new(file.Name, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)));

    private static void Add(ZipArchive archive, string name, ReadOnlySpan<byte> bytes)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = AnyDay;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
