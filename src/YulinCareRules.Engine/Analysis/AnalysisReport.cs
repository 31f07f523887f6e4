using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Tables;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Analysis;

/// <summary>What the checks work on, and where their findings go.</summary>
internal sealed record AnalysisReport(CheckedPack Pack, Prover Prover, DiagnosticBag Diagnostics)
{
    private const int MostNamed = 3;

    // Of fewer rules than this every question is asked with patience.
    private const int FewRules = 60;

    private readonly Dictionary<string, SweptTable> swept = new(StringComparer.Ordinal);

    /// <summary>What going over all cases of a table shows.</summary>
    public SweptTable Swept(TableModel table)
    {
        if (!swept.TryGetValue(table.Name, out var known))
        {
            swept.Add(table.Name, known = TableSweep.Run(Prover.Translator, table));
        }

        return known;
    }

    /// <summary>Whom to ask about a table as a whole.</summary>
    public Prover ProverOf(TableModel table) => table.Rules.Length <= FewRules ? Prover : Prover.InHaste;

    public void Add(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>Says what there is to say of a case that is not to be: with the case, or that it is not decided whether there is one.</summary>
    public void Found(Verdict verdict, SourceLocation at, string what, Func<string, Diagnostic> tell)
    {
        switch (verdict)
        {
            case Shown { Witness: var witness }:
                Add(tell(WitnessText.Of(witness)));
                break;
            case Open open:
                Undecided(at, what, open.Beyond);
                break;
        }
    }

    public void Undecided(SourceLocation at, string what, ImmutableArray<string> beyond)
    {
        var (zh, en) = Why(beyond);
        Add(AnalysisDiagnostics.Undecided(at, what, zh, en));
    }

    /// <summary>Why something is not decided, in both languages.</summary>
    public (string Zh, string En) Why(ImmutableArray<string> beyond)
    {
        if (beyond.IsEmpty)
        {
            return Prover.HasProgram
                ? ("情形太多，求解器也没有得出答案", "there are too many cases, and the solver gave no answer either")
                : ("情形太多，又没有求解器 z3 可用", "there are too many cases, and no solver (z3) to ask");
        }

        var named = string.Join("; ", beyond.Order(StringComparer.Ordinal).Take(MostNamed));
        return ($"方法不能分析 {named}", $"beyond the method: {named}");
    }

    /// <summary>The clause that people know a rule by.</summary>
    public static string Clause(ImmutableArray<Citation> sources) =>
        sources is [var first, ..] ? $"{first.Document.Id} {first.Locator}" : "—";
}
