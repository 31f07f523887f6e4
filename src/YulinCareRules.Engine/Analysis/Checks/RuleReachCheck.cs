using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Rules that never decide: never in force, contradictory, or always behind others.</summary>
internal sealed class RuleReachCheck(AnalysisReport report, TableModel table)
{
    public static void Run(AnalysisReport report)
    {
        foreach (var table in report.Pack.Decisions.OfType<TableModel>())
        {
            var check = new RuleReachCheck(report, table);
            for (var i = 0; i < table.Rules.Length; i++)
            {
                check.Check(i);
            }
        }
    }

    private void Check(int index)
    {
        var rule = table.Rules[index];
        if (!rule.Period.Overlaps(table.Period))
        {
            report.Add(AnalysisDiagnostics.NeverInForce(rule.Location, rule.Id, rule.Period.ToString(), table.Name, table.Period.ToString()));
            return;
        }

        var decides = report.Prover.Exists(symbols => symbols.Rules[index].Decides, table, witness => Fires(witness, rule));
        if (decides == true)
        {
            return;
        }

        if (decides is null)
        {
            report.Undecided(rule.Location, rule.Id, [.. Prover.BeyondIn(report.Prover.Translator.Decision(table).Rules[index].Decides)]);
            return;
        }

        // The others that decide in its place, in a case in which its own conditions hold.
        var holds = report.Prover.Find(
            translator => translator.Decision(table) is var symbols ? symbols.Reached.And(symbols.Rules[index].Holds.True) : Formula.False,
            [table.Subject.Name],
            witness => Holds(witness, rule));
        report.Add(holds is Shown { Witness: var shown }
            ? AnalysisDiagnostics.Shadowed(rule.Location, rule.Id, string.Join(", ", InItsPlace(shown, rule)), AnalysisReport.Clause(rule.Sources), WitnessText.Of(shown))
            : AnalysisDiagnostics.NeverHolds(rule.Location, rule.Id, AnalysisReport.Clause(rule.Sources)));
    }

    private bool Fires(Witness witness, RuleModel rule) => witness.Decider.Table(table, World.Empty).Fired.Contains(rule);

    private bool Holds(Witness witness, RuleModel rule) =>
        AppliedRules.Of(witness, table).Any(state => state.Rule == rule && Possibilities.Truth.IsTrue(state.Holds)) && InItsPlace(witness, rule).Any();

    private IEnumerable<string> InItsPlace(Witness witness, RuleModel rule) =>
        AppliedRules.Of(witness, table).Where(state => Possibilities.Truth.IsTrue(state.Holds) && (rule.OverriddenBy.Contains(state.Rule.Id) || Fires(witness, state.Rule)) && state.Rule != rule).Select(state => state.Rule.Id);
}
