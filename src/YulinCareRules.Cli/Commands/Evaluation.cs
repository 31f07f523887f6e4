using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>Decides case after case; one that cannot be read is reported and the others go on.</summary>
internal sealed class Evaluation(Terminal terminal, CheckedPack pack, EvaluateOptions options, ICaseOutput output)
{
    private readonly CaseReader reader = new(pack.Facts);
    private readonly PlannedPack planned = new(pack);
    private bool differ;

    public int Run()
    {
        var allRead = true;
        foreach (var file in options.Files)
        {
            allRead &= options.Lines ? RunLines(file) : RunFile(file);
        }

        output.Finish();
        return !allRead ? ExitCodes.BadInput : differ ? ExitCodes.Findings : ExitCodes.Done;
    }

    private bool RunFile(string file)
    {
        var (bytes, problem) = InputFiles.Read(file, terminal);
        return problem is not null ? Refuse([problem]) : Decide(file, TextReading.Read(file, bytes));
    }

    private bool RunLines(string file)
    {
        var allRead = true;
        try
        {
            using var stream = InputFiles.Open(file, terminal);
            var lines = new LineReader(stream);
            while (lines.Next() is { } line)
            {
                if (IsBlank(line.Span))
                {
                    continue;
                }

                allRead &= lines.Length > TextLimits.MaximumBytes
                    ? Refuse([TextDiagnostics.TooLarge(new SourceLocation(file, lines.Number, 1), lines.Length, TextLimits.MaximumBytes)])
                    : Decide(file, JsonTextReader.Read(file, line, lines.Number));
                if (lines.IsDrained)
                {
                    // Whoever writes a line and waits for its answer gets it.
                    terminal.Output.Flush();
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse([InputFiles.Unreadable(file, problem)]);
        }

        return allRead;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;

    private bool Decide(string file, TextResult text)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(text.Errors);
        var facts = text.Root is null ? null : reader.Read(text.Root, diagnostics);
        if (facts is null || diagnostics.HasErrors)
        {
            return Refuse(diagnostics.ToSorted());
        }

        var decisions = Decide(facts, options.AsOf ?? facts.AsOf ?? terminal.Today);
        output.Write(file, decisions);
        if (options.Evaluator == EvaluatorChoice.Both)
        {
            Report(text.Root!.Location, decisions);
        }

        var stopped = decisions.Results.Select(result => result.Stopped).OfType<Diagnostic>().Distinct().ToList();
        terminal.Report(stopped);
        return stopped.Count == 0;
    }

    // For a case or two, code takes longer to make than it saves.
    private CaseDecisions Decide(CaseFacts facts, DateOnly asOf) => options.Evaluator == EvaluatorChoice.Compiled
        ? planned.Decide(facts, asOf, options.Decisions)
        : CaseDecisions.Decide(pack, facts, asOf, options.Decisions);

    private void Report(SourceLocation location, CaseDecisions decisions)
    {
        var differences = planned.Compare(decisions);
        differ |= !differences.IsEmpty;
        terminal.Report([.. differences.Select(difference => EvaluatorDiagnostics.Differ(location, difference.Decision, difference.Compiled, difference.Interpreted))]);
    }

    private bool Refuse(IReadOnlyList<Diagnostic> problems)
    {
        output.Refuse(problems);
        return false;
    }
}
