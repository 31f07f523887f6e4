using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packaging;

/// <summary>One file → the files of a pack and its bases, once signature and every digest hold. Nothing is written to disk.</summary>
internal sealed class PackArchiveReader(string file, TrustedKeys trusted, DiagnosticBag diagnostics)
{
    private readonly SourceLocation at = new(file, 1, 1);

    /// <summary>The pack's files; null where the archive is refused, and every reason that could be found is in the diagnostics.</summary>
    public PackFiles? Read(byte[] bytes)
    {
        if (IsTooLarge(bytes.Length))
        {
            return null;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return ArchiveEntries.Of(archive, at, diagnostics) is { } entries ? Read(entries) : null;
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException)
        {
            return Refuse(PackFileDiagnostics.NotAnArchive(at));
        }
    }

    /// <summary>The same of the file on disk, which is not even read where it is too large to be a pack file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public PackFiles? ReadFile() => IsTooLarge(new FileInfo(file).Length) ? null : Read(File.ReadAllBytes(file));

    private bool IsTooLarge(long length)
    {
        if (length <= PackArchiveFormat.MaximumArchiveBytes)
        {
            return false;
        }

        diagnostics.Add(PackFileDiagnostics.TooMuch(at, $"{PackArchiveFormat.MaximumArchiveBytes} 字节", $"{PackArchiveFormat.MaximumArchiveBytes} bytes"));
        return true;
    }

    private PackFiles? Read(ArchiveEntries entries)
    {
        if (entries.Read(PackArchiveFormat.Manifest, PackArchiveFormat.MaximumManifestBytes) is not { } text)
        {
            return Refuse(PackFileDiagnostics.NoManifest(at));
        }

        // First of all: what nobody vouches for is not even looked into.
        if (trusted.AreDemanded && !IsSigned(entries, text))
        {
            return null;
        }

        if (ManifestJson.Read(text, out var problem) is not { } manifest)
        {
            return Refuse(PackFileDiagnostics.BrokenManifest(at, problem));
        }

        return IsComplete(manifest, entries) && Unpack(manifest, entries) is { } packs ? Join(manifest, packs) : null;
    }

    private bool IsSigned(ArchiveEntries entries, byte[] manifest)
    {
        var signature = entries.Read(PackArchiveFormat.Signature, PackArchiveFormat.MaximumSignatureBytes);
        if (signature is null)
        {
            diagnostics.Add(PackFileDiagnostics.NotSigned(at));
            return false;
        }

        if (!trusted.Verify(manifest, signature))
        {
            diagnostics.Add(PackFileDiagnostics.SignatureNotTrusted(at));
            return false;
        }

        return true;
    }

    // Neither less than the manifest lists nor more, and within what may be unpacked.
    private bool IsComplete(PackManifest manifest, ArchiveEntries entries)
    {
        var listed = manifest.Packs.SelectMany(pack => pack.Files.Select(one => (Name: $"{pack.Folder}/{one.Name}", one.Length))).ToList();
        if (manifest.Packs.IsEmpty || listed.Exists(one => one.Length is < 0 or > TextLimits.MaximumBytes) || listed.Sum(one => one.Length) > PackArchiveFormat.MaximumUnpackedBytes)
        {
            diagnostics.Add(manifest.Packs.IsEmpty
                ? PackFileDiagnostics.BrokenManifest(at, "no pack")
                : PackFileDiagnostics.TooMuch(at, $"{PackArchiveFormat.MaximumUnpackedBytes} 字节", $"{PackArchiveFormat.MaximumUnpackedBytes} bytes"));
            return false;
        }

        var present = entries.Names.Except([PackArchiveFormat.Manifest, PackArchiveFormat.Signature]).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in listed.Select(one => one.Name).Where(name => !present.Contains(name)))
        {
            diagnostics.Add(PackFileDiagnostics.FileMissing(at, missing));
        }

        foreach (var more in present.Except(listed.Select(one => one.Name)).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(PackFileDiagnostics.FileNotListed(at, more));
        }

        return !diagnostics.HasErrors;
    }

    private List<ImmutableArray<PackFile>>? Unpack(PackManifest manifest, ArchiveEntries entries)
    {
        var packs = new List<ImmutableArray<PackFile>>();
        foreach (var pack in manifest.Packs)
        {
            var files = ImmutableArray.CreateBuilder<PackFile>();
            foreach (var listed in pack.Files)
            {
                var name = $"{pack.Folder}/{listed.Name}";
                if (entries.Read(name, listed.Length) is { } bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == listed.Sha256)
                {
                    files.Add(new PackFile(listed.Name, bytes));
                }
                else
                {
                    diagnostics.Add(PackFileDiagnostics.DigestDiffers(at, name));
                }
            }

            packs.Add(files.ToImmutable());
        }

        return diagnostics.HasErrors ? null : packs;
    }

    // Each pack finds the one after it as its base, by whatever path it names it.
    private PackFiles Join(PackManifest manifest, List<ImmutableArray<PackFile>> packs)
    {
        PackFiles? joined = null;
        for (var i = packs.Count - 1; i >= 0; i--)
        {
            var found = joined;
            joined = new PackFiles($"{file}/{manifest.Packs[i].Folder}", packs[i]) { FindBase = _ => found };
        }

        return joined!;
    }

    private PackFiles? Refuse(Diagnostic problem)
    {
        diagnostics.Add(problem);
        return null;
    }
}
