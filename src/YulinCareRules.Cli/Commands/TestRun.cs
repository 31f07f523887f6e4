using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Cli.Reports;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary>One run of a pack's cases, with whatever else was asked of it.</summary>
internal sealed class TestRun(Terminal terminal, TestOptions options)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (PackChoice.Find(options.Folder) is not { } files)
        {
            terminal.Report([TextDiagnostics.Unreadable(options.Folder, "文件夹不存在", "there is no such folder")]);
            return ExitCodes.BadInput;
        }

        if (PackLoader.Load(files, diagnostics) is not { } pack)
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.Findings;
        }

        var cases = CaseFolder.Read(pack, options.ShownFolder, diagnostics);
        var outcomes = CaseRunner.RunAll(pack, cases);
        if (outcomes.IsEmpty && diagnostics.Count == 0)
        {
            diagnostics.Add(CaseDiagnostics.NoCases(new SourceLocation($"{options.Folder}/cases", 1, 1)));
        }

        var results = new TestResults(pack, outcomes, diagnostics.ToSorted())
        {
            Coverage = options.WantsCoverage ? CoverageResult.Of(pack, PackOwnership.Of(files), cases) : null,
        };
        return Tell(results);
    }

    private int Tell(TestResults results)
    {
        terminal.Report(results.Problems);
        Failures(results.Outcomes);
        if (results.Coverage is { } coverage && options.ShowsCoverage)
        {
            terminal.Write(new CoverageText(options.Chinese, terminal.Style).Write(coverage));
        }

        var tooLow = options.Minimums.Select(minimum => TooLow(minimum, results.Coverage!)).OfType<Diagnostic>().ToList();
        terminal.Report(tooLow);
        var isWritten = ReportFiles.Write(options.Reports, results.Report, terminal);
        var line = string.Create(CultureInfo.InvariantCulture, $"{results.Passed} passed, {results.Failed} failed");
        terminal.Write($"{(results.Failed == 0 ? terminal.Style.Good(line) : terminal.Style.Bad(line))}\n");
        terminal.Output.Flush();
        return results.Failed > 0 || tooLow.Count > 0 ? ExitCodes.Findings
            : isWritten ? ExitCodes.Done
            : ExitCodes.BadInput;
    }

    private void Failures(ImmutableArray<CaseOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => !outcome.Passed))
        {
            terminal.Write($"{outcome.Location}: {outcome.Title.Zh} ({outcome.Title.En})\n");
            foreach (var failure in outcome.Failures)
            {
                terminal.Write($"  {failure}\n");
            }
        }
    }

    private Diagnostic? TooLow(CoverageMinimum minimum, CoverageResult result)
    {
        var share = minimum.Kind is { } kind ? result.Of(kind) : result.Total;
        var words = minimum.Kind is { } named ? CoverageWords.Of(named) : CoverageWords.Total;
        return share.Percent < minimum.Percent
            ? CoverageDiagnostics.TooLow(new SourceLocation($"{options.ShownFolder}/cases", 1, 1), words.Zh, words.En, share.Percent, minimum.Percent)
            : null;
    }
}
