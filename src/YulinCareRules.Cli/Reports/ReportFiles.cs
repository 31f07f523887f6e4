using System.Text;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Reports;

/// <summary>Writes report files; one that cannot be written is told, and the others are written all the same.</summary>
internal static class ReportFiles
{
    /// <param name="targets">What was asked for.</param>
    /// <param name="write">The text of a report of a kind.</param>
    /// <param name="terminal">Where a file that cannot be written is told.</param>
    /// <returns>Whether all were written.</returns>
    public static bool Write(IEnumerable<ReportTarget> targets, Func<string, string> write, Terminal terminal)
    {
        var allWritten = true;
        foreach (var target in targets)
        {
            var text = write(target.Kind);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target.File))!);
                File.WriteAllText(target.File, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                terminal.Report([ReportDiagnostics.NotWritten(new SourceLocation(target.File, 1, 1), target.Kind, problem is UnauthorizedAccessException)]);
                allWritten = false;
            }
        }

        return allWritten;
    }
}
