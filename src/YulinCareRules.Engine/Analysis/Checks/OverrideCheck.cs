using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Overrides that override nothing.</summary>
internal static class OverrideCheck
{
    public static void Run(AnalysisReport report)
    {
        foreach (var table in report.Pack.Decisions.OfType<TableModel>())
        {
            foreach (var rule in table.Rules)
            {
                foreach (var (overridden, at) in rule.Overrides)
                {
                    var together = report.Prover.Exists(
                        symbols => Formula.All(symbols.Rules.Where(one => one.Rule == rule || one.Rule.Id == overridden).Select(one => one.Holds.True)),
                        table,
                        witness => AppliedRules.Of(witness, table).Count(state => (state.Rule == rule || state.Rule.Id == overridden) && Possibilities.Truth.IsTrue(state.Holds)) == 2);
                    if (together == false)
                    {
                        report.Add(AnalysisDiagnostics.OverridesNothing(at, rule.Id, overridden));
                    }
                    else if (together is null)
                    {
                        report.Undecided(at, rule.Id, [.. table.Rules.Where(one => one == rule || one.Id == overridden).SelectMany(one => Prover.BeyondIn(report.Prover.Translator.Decision(table).Rules[table.Rules.IndexOf(one)].Holds.True)).Distinct()]);
                    }
                }
            }
        }
    }
}
