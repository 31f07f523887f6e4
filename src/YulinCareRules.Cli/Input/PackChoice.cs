using YulinCareRules.Engine;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packaging;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Input;

/// <summary>The pack a command works on: a folder or a pack file that was named, or the one inside the tool.</summary>
internal static class PackChoice
{
    /// <summary>Null where it cannot be used; every reason is in <paramref name="diagnostics"/>.</summary>
    /// <param name="path">The folder or pack file, or a folder of a git revision; null for the pack inside.</param>
    /// <param name="diagnostics">Takes up what is wrong.</param>
    /// <param name="trustedKeys">Files of public keys of which one must have signed the pack file; none: no signature is asked for.</param>
    public static CheckedPack? Load(string? path, DiagnosticBag diagnostics, IReadOnlyCollection<string>? trustedKeys = null) =>
        Find(path, diagnostics, trustedKeys) is { } files ? PackLoader.Load(files, diagnostics) : null;

    /// <summary>The files of a pack; null where they cannot be read, and every reason is in <paramref name="diagnostics"/>.</summary>
    public static PackFiles? Find(string? path, DiagnosticBag diagnostics, IReadOnlyCollection<string>? trustedKeys = null)
    {
        if (Trusted(trustedKeys ?? [], diagnostics) is not { } trusted)
        {
            return null;
        }

        try
        {
            if (File.Exists(path))
            {
                return new PackArchiveReader(path, trusted, diagnostics).ReadFile();
            }

            if (path is not null && !trusted.AreDemanded && !Directory.Exists(path) && GitRevision.IsWritten(path))
            {
                return GitRevision.Find(path, diagnostics) is { } revision ? EmbeddedPacks.Included.Under(revision) : null;
            }

            var files = path is null ? EmbeddedPacks.Yulin() : PackFolder.TryRead(path) is { } folder ? EmbeddedPacks.Included.Under(folder) : null;
            if (files is not null && !trusted.AreDemanded)
            {
                return files;
            }

            diagnostics.Add(files is null ? TextDiagnostics.Unreadable(path!, "文件夹不存在", "there is no such folder") : PackFileDiagnostics.NotSigned(new SourceLocation(files.Folder, 1, 1)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(InputFiles.Unreadable(path!, problem));
        }

        return null;
    }

    private static TrustedKeys? Trusted(IReadOnlyCollection<string> files, DiagnosticBag diagnostics)
    {
        var texts = new List<(string, string)>();
        foreach (var file in files)
        {
            try
            {
                texts.Add((file, File.ReadAllText(file)));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                diagnostics.Add(InputFiles.Unreadable(file, problem));
            }
        }

        return diagnostics.HasErrors ? null : TrustedKeys.Read(texts, diagnostics);
    }
}
