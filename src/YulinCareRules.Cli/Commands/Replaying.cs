using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Records;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>Replays record after record; one that cannot be read is reported and the others go on.</summary>
internal sealed class Replaying(Terminal terminal, CheckedPack pack, bool json, bool chinese)
{
    private readonly DecisionRecordReader reader = new(pack.Facts);
    private readonly Replay replay = new(pack);
    private readonly ReplayText text = new(pack, chinese);
    private bool allRead = true;
    private bool allSame = true;

    public int Run(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            RunFile(file);
        }

        terminal.Output.Flush();
        return !allRead ? ExitCodes.BadInput : allSame ? ExitCodes.Done : ExitCodes.Findings;
    }

    private void RunFile(string file)
    {
        try
        {
            using var stream = InputFiles.Open(file, terminal);
            var lines = new LineReader(stream);
            var any = false;
            while (lines.Next() is { } line)
            {
                if (!line.Span.TrimStart(" \t\r"u8).IsEmpty)
                {
                    any = true;
                    RunLine(file, line, lines);
                }
            }

            if (!any)
            {
                Refuse([RecordDiagnostics.NoRecord(new SourceLocation(file, 1, 1))]);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Refuse([InputFiles.Unreadable(file, problem)]);
        }
    }

    private void RunLine(string file, ReadOnlyMemory<byte> line, LineReader lines)
    {
        var diagnostics = new DiagnosticBag();
        if (lines.Length > TextLimits.MaximumBytes)
        {
            diagnostics.Add(TextDiagnostics.TooLarge(new SourceLocation(file, lines.Number, 1), lines.Length, TextLimits.MaximumBytes));
        }

        if (diagnostics.HasErrors || reader.Read(file, line, diagnostics, lines.Number) is not { } record)
        {
            Refuse(diagnostics.ToSorted());
            return;
        }

        var result = replay.Run(record);
        allSame &= result.IsSame;
        if (json)
        {
            terminal.WriteLine(ReplayDocument.Write(result));
        }
        else
        {
            terminal.Write(text.Write(FormattableString.Invariant($"{file}:{lines.Number}"), result));
        }
    }

    private void Refuse(IReadOnlyList<Diagnostic> problems)
    {
        allRead = false;
        terminal.Report(problems);
    }
}
