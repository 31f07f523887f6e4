using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using Diagnostic = YulinCareRules.Engine.Diagnostics.Diagnostic;

namespace YulinCareRules.Cli.Input;

/// <summary>A pack in a folder of a git revision, written <c>REVISION:FOLDER</c>; its bases are read at the same revision. Git itself reads the repository.</summary>
internal sealed class GitRevision
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string revision;

    private GitRevision(string revision) => this.revision = revision;

    /// <summary>Null where it cannot be read; the reason is in <paramref name="diagnostics"/>.</summary>
    public static PackFiles? Find(string written, DiagnosticBag diagnostics)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (revision, folder) = (written[..colon], written[(colon + 1)..]);
        var at = new SourceLocation(written, 1, 1);
        if (revision.StartsWith('-'))
        {
            diagnostics.Add(ComparisonDiagnostics.NoRevision(at, revision, "-"));
            return null;
        }

        try
        {
            var (known, _, error) = Run("rev-parse", "--verify", "--quiet", $"{revision}^{{tree}}");
            if (!known)
            {
                diagnostics.Add(ComparisonDiagnostics.NoRevision(at, revision, error.Split('\n')[0] is { Length: > 0 } first ? first : "git rev-parse"));
                return null;
            }

            if (new GitRevision(revision).Read(folder) is { } files)
            {
                return files;
            }

            diagnostics.Add(ComparisonDiagnostics.NoFolder(at, revision, folder));
        }
        catch (Win32Exception)
        {
            diagnostics.Add(ComparisonDiagnostics.NoGit(at));
        }

        return null;
    }

    /// <summary>Whether a path that names nothing on disk is written as a revision.</summary>
    public static bool IsWritten(string path) => path.IndexOf(':', StringComparison.Ordinal) > 0 && !Path.IsPathRooted(path);

    /// <summary>The case files of such a pack, by their names; none where they cannot be read.</summary>
    public static ImmutableArray<PackFile> Cases(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        try
        {
            return Shorten(written[(colon + 1)..]) is { } path && new GitRevision(written[..colon]).Files(path, isCase: true) is { } files ? files : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    private ImmutableArray<PackFile>? Files(string path, bool isCase)
    {
        var (found, listing, _) = Run("ls-tree", "-r", "-z", $"{revision}:{path}");
        if (!found)
        {
            return null;
        }

        // "100644 blob 1a2b…<tab>decisions/support.yaml"
        return
        [
            .. Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => (Head: entry.Split('\t')[0].Split(' '), Name: entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
                .Where(entry => entry.Head is [_, "blob", _] && entry.Name.EndsWith(".yaml", StringComparison.Ordinal) && entry.Name.StartsWith("cases/", StringComparison.Ordinal) == isCase)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => new PackFile(entry.Name, Run("cat-file", "blob", entry.Head[2]).Output)),
        ];
    }

    private PackFiles? Read(string folder)
    {
        if (Shorten(folder) is not { } path || Files(path, isCase: false) is not { } files)
        {
            return null;
        }

        return new PackFiles($"{revision}:{path}", files) { FindBase = relative => Read($"{path}/{relative}") };
    }

    // "rules/yulin/../national" → "rules/national"; null where it leads out of the repository.
    private static string? Shorten(string folder)
    {
        var parts = new List<string>();
        foreach (var part in folder.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    private static (bool Succeeded, byte[] Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Nobody is there to answer.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        var telling = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (false, [], "git does not answer");
        }

        Task.WaitAll(copying, telling);
        return (process.ExitCode == 0, output.ToArray(), telling.Result);
    }
}
