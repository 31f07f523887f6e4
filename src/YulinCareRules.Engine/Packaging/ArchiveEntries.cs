using System.IO.Compression;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packaging;

/// <summary>The entries of an archive by their names. No entry is unpacked beyond the length that is asked for, whatever its header says.</summary>
internal sealed class ArchiveEntries
{
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private ArchiveEntries()
    {
    }

    public IEnumerable<string> Names => entries.Values.Select(entry => entry.FullName);

    /// <summary>Null where a name is unsafe or stands twice, or there are too many; every reason is in <paramref name="diagnostics"/>.</summary>
    public static ArchiveEntries? Of(ZipArchive archive, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (archive.Entries.Count > PackArchiveFormat.MaximumEntries)
        {
            diagnostics.Add(PackFileDiagnostics.TooMuch(at, $"{PackArchiveFormat.MaximumEntries} 个文件", $"{PackArchiveFormat.MaximumEntries} files"));
            return null;
        }

        var found = new ArchiveEntries();
        foreach (var entry in archive.Entries)
        {
            if (!PackArchiveFormat.IsSafeName(entry.FullName))
            {
                diagnostics.Add(PackFileDiagnostics.UnsafeName(at, entry.FullName));
            }
            else if (!found.entries.TryAdd(entry.FullName, entry))
            {
                diagnostics.Add(PackFileDiagnostics.NameTwice(at, entry.FullName));
            }
        }

        return diagnostics.HasErrors ? null : found;
    }

    /// <summary>The bytes of an entry; null where there is none of this name, or where it is longer than <paramref name="limit"/>.</summary>
    public byte[]? Read(string name, long limit)
    {
        if (!entries.TryGetValue(name, out var entry) || entry.FullName != name)
        {
            return null;
        }

        using var stream = entry.Open();
        var bytes = new byte[checked((int)limit + 1)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > limit ? null : bytes[..length];
    }
}
