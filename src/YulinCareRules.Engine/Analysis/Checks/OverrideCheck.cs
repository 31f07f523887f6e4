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
            var places = table.Rules.Select((rule, place) => (rule.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
            foreach (var rule in table.Rules.Where(rule => !rule.Overrides.IsEmpty))
            {
                foreach (var (overridden, at) in rule.Overrides)
                {
                    var together = report.Prover.Exists(
                        symbols => symbols.Rules[places[rule.Id]].Holds.True.And(symbols.Rules[places[overridden]].Holds.True),
                        table,
                        witness => AppliedRules.Of(witness, table).Count(state => (state.Rule.Id == rule.Id || state.Rule.Id == overridden) && Possibilities.Truth.IsTrue(state.Holds)) == 2);
                    if (together == false)
                    {
                        report.Add(AnalysisDiagnostics.OverridesNothing(at, rule.Id, overridden));
                    }
                    else if (together is null)
                    {
                        report.Undecided(at, rule.Id, [.. new[] { rule.Id, overridden }.SelectMany(one => Prover.BeyondIn(report.Prover.Translator.Decision(table).Rules[places[one]].Holds.True)).Distinct()]);
                    }
                }
            }
        }
    }
}
