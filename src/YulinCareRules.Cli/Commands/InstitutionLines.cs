using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Comparing.Institutions;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>Compares case after case of a file; a line that cannot be read is reported and the others go on.</summary>
internal sealed class InstitutionLines(Terminal terminal, DiffOptions options, InstitutionComparison comparison)
{
    /// <summary>Whether every line could be read.</summary>
    public bool Run(string file)
    {
        try
        {
            using var stream = InputFiles.Open(file, terminal);
            var lines = new LineReader(stream);
            while (lines.Next() is { } line)
            {
                if (line.Span.TrimStart(" \t\r"u8).IsEmpty)
                {
                    continue;
                }

                if (lines.Length > TextLimits.MaximumBytes)
                {
                    comparison.Refuse();
                    Report([TextDiagnostics.TooLarge(new SourceLocation(file, lines.Number, 1), lines.Length, TextLimits.MaximumBytes)]);
                    continue;
                }

                Report(comparison.Add(JsonTextReader.Read(file, line, lines.Number), lines.Number, facts => options.AsOf ?? facts.AsOf ?? terminal.Today));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Report([InputFiles.Unreadable(file, problem)]);
            return false;
        }

        return comparison.Refused == 0;
    }

    private void Report(IReadOnlyList<Diagnostic> problems) => terminal.Report(problems, options.ErrorsInChinese);
}
