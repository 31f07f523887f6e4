using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Two rules that apply together and disagree, while nothing says which goes first.</summary>
internal sealed class ConflictCheck(AnalysisReport report, TableModel table)
{
    // Beyond this many pairs of rules that may apply together a table is left undecided.
    private const int MostPairs = 20_000;

    public static void Run(AnalysisReport report)
    {
        foreach (var table in report.Pack.Decisions.OfType<TableModel>().Where(table => table.HitPolicy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.Priority))
        {
            new ConflictCheck(report, table).Run();
        }
    }

    private void Run()
    {
        var symbols = report.Prover.Translator.Decision(table);
        var boxes = symbols.Rules.Select(rule => RuleBox.Of(symbols.Reached.And(rule.Decides), report.Prover.Translator.Variables.Count)).ToImmutableArray();
        var pairs = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (boxes[i].IsApartFrom(boxes[j]) || AreTheSame(symbols.Rules[i], symbols.Rules[j]))
                {
                    continue;
                }

                if (++pairs > MostPairs)
                {
                    report.Undecided(table.Location, table.Name, []);
                    return;
                }

                Check(i, j);
            }
        }
    }

    private void Check(int later, int earlier)
    {
        var (rule, other) = (table.Rules[later], table.Rules[earlier]);
        var verdict = report.Prover.Find(
            translator => translator.Decision(table) is var symbols
                ? Formula.All([symbols.Reached, symbols.Rules[later].Decides, symbols.Rules[earlier].Decides, Differ(symbols.Rules[later], symbols.Rules[earlier])])
                : Formula.False,
            [table.Subject.Name],
            witness => witness.Decide(table).Fault == DecisionFault.Conflict && witness.Decider.Table(table, Possibilities.World.Empty).Fired.ToList() is var fired && fired.Contains(rule) && fired.Contains(other));
        report.Found(verdict, rule.Location, rule.Id, witness => AnalysisDiagnostics.Conflict(rule.Location, rule.Id, other.Id, AnalysisReport.Clause(rule.Sources), witness));
    }

    private bool AreTheSame(RuleSymbols one, RuleSymbols other) => Differ(one, other).IsFalse;

    private Formula Differ(RuleSymbols one, RuleSymbols other) => Formula.Any(table.Outputs.Select((output, i) =>
        output.IsInformative || one.Rule.Outputs[i].Equals(other.Rule.Outputs[i]) ? Formula.False : Differ(one.Outputs[i], other.Outputs[i])));

    private static Formula Differ(Alternatives one, Alternatives other) => Formula.Any(
        from a in one.All
        from b in other.All
        let same = a.Value is BeyondSymbol || b.Value is BeyondSymbol ? Truth.No : Comparison.Apply(BinaryOperator.Equal, a.Value, b.Value)
        select a.When.And(b.When).And((same ?? Truth.No).True.Not()));
}
