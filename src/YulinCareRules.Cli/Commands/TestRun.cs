using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
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

        terminal.Report(diagnostics.ToSorted());
        Failures(outcomes);
        var isEnough = !options.WantsCoverage || Coverage(pack, PackOwnership.Of(files), cases);

        // A case file that cannot be read is a failure of its own: a case nobody runs guards nothing.
        var failed = outcomes.Count(outcome => !outcome.Passed) + diagnostics.Count;
        var line = string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count(outcome => outcome.Passed)} passed, {failed} failed");
        terminal.Write($"{(failed == 0 ? terminal.Style.Good(line) : terminal.Style.Bad(line))}\n");
        terminal.Output.Flush();
        return failed == 0 && isEnough ? ExitCodes.Done : ExitCodes.Findings;
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

    private bool Coverage(CheckedPack pack, PackOwnership own, ImmutableArray<CaseDefinition> cases)
    {
        var result = CoverageResult.Of(pack, own, cases);
        terminal.Write(new CoverageText(options.Chinese, terminal.Style).Write(result));
        var tooLow = options.Minimums.Select(minimum => TooLow(minimum, result)).OfType<Diagnostic>().ToList();
        terminal.Report(tooLow);
        return tooLow.Count == 0;
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
