using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Cli.Reports;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Mutation;
using YulinCareRules.Engine.Suggesting;

namespace YulinCareRules.Cli.Commands;

/// <summary>One run of a pack's cases, with whatever else was asked of it.</summary>
internal sealed class TestRun(Terminal terminal, TestOptions options)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly DiagnosticBag mutation = new();

    private SourceLocation Cases => new($"{options.ShownFolder}/cases", 1, 1);

    public int Run()
    {
        if (PackChoice.Find(options.Folder, diagnostics) is not { } files)
        {
            terminal.Report(diagnostics.ToSorted());
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
            diagnostics.Add(CaseDiagnostics.NoCases(Cases));
        }

        var own = PackOwnership.Of(files);
        var results = new TestResults(pack, outcomes, diagnostics.ToSorted())
        {
            Coverage = options.WantsCoverage || options.Mutates ? CoverageResult.Of(pack, own, cases) : null,
        };
        if (options.ShowsCoverage)
        {
            results = results with { Suggestions = CaseSuggester.Suggest(results.Coverage!, $"{options.ShownFolder}/cases", CaseFolder.ReadFile) };
        }

        return Tell(options.Mutates ? results with { Mutation = Mutate(results, own) } : results);
    }

    // Where a case fails already, there is no telling what else would make it fail.
    private MutationResult? Mutate(TestResults results, PackOwnership own)
    {
        if (results.Failed > 0)
        {
            mutation.Add(MutationDiagnostics.CasesFail(Cases));
            return null;
        }

        var mutants = Mutants.Of(results.Pack, own);
        using var progress = new Progress(terminal, options.Chinese ? "变异测试" : "mutants", mutants.Length);
        var result = SurvivorList.Read(options.ShownFolder, mutation).Explain(new MutationRun(results.Pack, results.Coverage!.Cases).Run(mutants, progress.Done), mutation);
        if (options.MinimumScore is { } wanted && result.Score < wanted)
        {
            mutation.Add(MutationDiagnostics.ScoreTooLow(Cases, result.Score, wanted));
        }

        return result;
    }

    private int Tell(TestResults results)
    {
        terminal.Report(results.Problems);
        Failures(results.Outcomes);
        if (results.Coverage is { } coverage && options.ShowsCoverage)
        {
            terminal.Write(new CoverageText(options.Chinese, terminal.Style).Write(coverage, results.Suggestions));
        }

        if (results.Mutation is { } mutants)
        {
            terminal.Write(new MutationText(options.Chinese, terminal.Style).Write(mutants));
        }

        var tooLow = options.Minimums.Select(minimum => TooLow(minimum, results.Coverage!)).OfType<Diagnostic>().ToList();
        terminal.Report([.. mutation.ToSorted(), .. tooLow]);
        var isWritten = ReportFiles.Write(options.Reports, results.Report, terminal);
        var line = string.Create(CultureInfo.InvariantCulture, $"{results.Passed} passed, {results.Failed} failed");
        terminal.Write($"{(results.Failed == 0 ? terminal.Style.Good(line) : terminal.Style.Bad(line))}\n");
        terminal.Output.Flush();
        var isGuarded = mutation.Count == 0 && (options.MinimumScore is not null || results.Mutation is not { } tried || !tried.Survivors.Any());
        return results.Failed > 0 || tooLow.Count > 0 || !isGuarded ? ExitCodes.Findings
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
            ? CoverageDiagnostics.TooLow(Cases, words.Zh, words.En, share.Percent, minimum.Percent)
            : null;
    }
}
