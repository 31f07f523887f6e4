using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Tables;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Two rules that apply together and disagree, while nothing says which goes first.</summary>
internal sealed class ConflictCheck(AnalysisReport report, TableModel table)
{
    // Beyond this many it is only said that there are more.
    private const int MostTold = 20;

    private int told;

    public static void Run(AnalysisReport report)
    {
        foreach (var table in report.Pack.Decisions.OfType<TableModel>().Where(table => table.HitPolicy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.Priority))
        {
            new ConflictCheck(report, table).Run();
        }
    }

    private void Run()
    {
        var swept = report.Swept(table);
        foreach (var (later, earlier) in swept.Pairs.TakeWhile(_ => told < MostTold))
        {
            Check(later, earlier);
        }

        if (!swept.IsComplete && told == 0)
        {
            CheckAll();
        }

        if (swept.HasMorePairs || told == MostTold)
        {
            report.Add(AnalysisDiagnostics.MoreConflicts(table.Location, table.Name, told));
        }
    }

    // Of a table that is too involved to be gone over: whether any two disagree, in one question.
    private void CheckAll()
    {
        var verdict = report.ProverOf(table).Find(
            translator => translator.Decision(table) is var symbols ? symbols.Within.And(AnyTwo.Disagree(symbols.Rules, OutputClasses.Of(table, symbols.Rules))) : Formula.False,
            [table.Subject.Name],
            witness => witness.Decide(table).Fault == DecisionFault.Conflict);
        if (verdict is Shown { Witness: var witness })
        {
            var places = witness.Anew().Decider.Table(table, Possibilities.World.Empty).Fired.Select(fired => table.Rules.IndexOf(fired)).Take(2).ToList();
            Check(places[1], places[0]);
            report.Add(AnalysisDiagnostics.MoreConflicts(table.Location, table.Name, told));
        }
        else if (verdict is Open open)
        {
            report.Undecided(table.Location, table.Name, open.Beyond);
        }
    }

    private void Check(int later, int earlier)
    {
        var (rule, other) = (table.Rules[later], table.Rules[earlier]);
        var alone = Alone(rule, other);
        var verdict = report.Prover.Find(
            translator => translator.Decision(table) is var symbols
                ? Formula.All([symbols.Within, symbols.Rules[later].Decides, symbols.Rules[earlier].Decides, Differ(symbols.Rules[later], symbols.Rules[earlier])])
                : Formula.False,
            [table.Subject.Name],
            witness => Disagree(witness, table, rule, other),
            witness => Disagree(witness, alone, rule, other));
        told += verdict is Shown ? 1 : 0;
        report.Found(verdict, rule.Location, rule.Id, witness => AnalysisDiagnostics.Conflict(rule.Location, rule.Id, other.Id, AnalysisReport.Clause(rule.Sources), witness));
    }

    private static bool Disagree(Witness witness, TableModel table, RuleModel rule, RuleModel other) =>
        witness.Decide(table).Fault == DecisionFault.Conflict && witness.Decider.Table(table, Possibilities.World.Empty).Fired.Select(fired => fired.Id).ToHashSet(StringComparer.Ordinal) is var fired && fired.Contains(rule.Id) && fired.Contains(other.Id);

    // To find a case the two rules are enough, with those that override them; under P a stronger one may come first.
    private TableModel Alone(RuleModel rule, RuleModel other)
    {
        if (table.HitPolicy == HitPolicy.Priority)
        {
            return table;
        }

        var needed = rule.OverriddenBy.Concat(other.OverriddenBy).Append(rule.Id).Append(other.Id).ToHashSet(StringComparer.Ordinal);
        return table with { Rules = [.. table.Rules.Where(one => needed.Contains(one.Id)).Select(one => one with { OverriddenBy = [.. one.OverriddenBy.Where(needed.Contains)] })] };
    }

    private Formula Differ(RuleSymbols one, RuleSymbols other) => Formula.Any(table.Outputs.Select((output, i) =>
        output.IsInformative || one.Rule.Outputs[i].Equals(other.Rule.Outputs[i]) ? Formula.False : Differ(one.Outputs[i], other.Outputs[i])));

    private static Formula Differ(Alternatives one, Alternatives other) => Formula.Any(
        from a in one.All
        from b in other.All
        let same = a.Value is BeyondSymbol || b.Value is BeyondSymbol ? Truth.No : Comparison.Apply(BinaryOperator.Equal, a.Value, b.Value)
        select a.When.And(b.When).And((same ?? Truth.No).True.Not()));
}
