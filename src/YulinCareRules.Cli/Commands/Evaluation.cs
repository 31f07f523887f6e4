using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>Decides case after case; one that cannot be read is reported and the others go on.</summary>
internal sealed class Evaluation(Terminal terminal, CheckedPack pack, EvaluateOptions options, ICaseOutput output)
{
    private readonly CaseDecider decider = new(pack, options, terminal.Today);
    private bool differ;

    public int Run()
    {
        var allRead = true;
        foreach (var file in options.Files)
        {
            allRead &= options.Lines ? RunLines(file, new JsonOutput(terminal, options)) : RunFile(file);
        }

        output.Finish();
        return !allRead ? ExitCodes.BadInput : differ ? ExitCodes.Findings : ExitCodes.Done;
    }

    private bool RunFile(string file)
    {
        var (bytes, problem) = InputFiles.Read(file, terminal);
        var decided = problem is not null ? DecidedCase.Unreadable(problem) : decider.Decide(TextReading.Read(file, bytes));
        if (decided.Decisions is { } decisions)
        {
            output.Write(file, decisions);
        }
        else
        {
            output.Refuse(decided.Problems);
        }

        return Report(decided);
    }

    private bool RunLines(string file, JsonOutput lineOutput)
    {
        var allRead = true;
        var batch = new LineBatch(file, decider, lineOutput.DocumentOf);
        try
        {
            using var stream = InputFiles.Open(file, terminal);
            var lines = new LineReader(stream);
            while (lines.Next() is { } line)
            {
                if (!IsBlank(line.Span))
                {
                    batch.Add(lines, line);
                }

                if (batch.IsFull || lines.IsDrained)
                {
                    allRead &= Write(batch);
                }

                if (lines.IsDrained)
                {
                    // Whoever writes a line and waits for its answer gets it.
                    terminal.Output.Flush();
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Write(batch);
            output.Refuse([InputFiles.Unreadable(file, problem)]);
            return false;
        }

        return allRead & Write(batch);
    }

    private bool Write(LineBatch batch)
    {
        var allRead = true;
        foreach (var (decided, document) in batch.Decide())
        {
            terminal.WriteLine(document);
            allRead &= Report(decided);
        }

        return allRead;
    }

    private bool Report(DecidedCase decided)
    {
        differ |= decided.Differences.Count > 0;
        terminal.Report(decided.Differences);
        terminal.Report(decided.Stopped);
        return decided.IsWhole;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;
}
