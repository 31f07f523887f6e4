using System.IO.Compression;
using System.Security.Cryptography;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packaging;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packaging;

/// <summary>The branch's pack, which builds on the library's, as one file; and what becomes of it when somebody has been at it.</summary>
internal static class PackedLending
{
    public const string Folder = "branch";

    public static byte[] Write(SigningKey? key = null)
    {
        var diagnostics = new DiagnosticBag();
        var text = PackReader.Read(LendingPack.Branch.FilesOf(Folder)!, diagnostics)!;
        return PackArchiveWriter.Write(text, key, diagnostics)!;
    }

    public static (PackFiles? Files, IReadOnlyList<Diagnostic> Problems) Read(byte[] bytes, TrustedKeys? trusted = null)
    {
        var diagnostics = new DiagnosticBag();
        var files = new PackArchiveReader("some.rulepack", trusted ?? TrustedKeys.None, diagnostics).Read(bytes);
        return (files, diagnostics.ToSorted());
    }

    /// <summary>The archive with one entry written otherwise, left out (null), or put in.</summary>
    public static byte[] With(byte[] archive, string entry, byte[]? bytes, bool keepTheOldOne = false)
    {
        using var memory = new MemoryStream();
        memory.Write(archive);
        using (var changed = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (!keepTheOldOne)
            {
                changed.GetEntry(entry)?.Delete();
            }

            if (bytes is not null)
            {
                using var stream = changed.CreateEntry(entry).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Entry(byte[] archive, string entry)
    {
        using var read = new ZipArchive(new MemoryStream(archive));
        using var stream = read.GetEntry(entry)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    public static (SigningKey Private, TrustedKeys Public) Keys()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var diagnostics = new DiagnosticBag();
        return (SigningKey.Read("private.pem", key.ExportPkcs8PrivateKeyPem(), diagnostics)!, TrustedKeys.Read([("public.pem", key.ExportSubjectPublicKeyInfoPem())], diagnostics)!);
    }
}
