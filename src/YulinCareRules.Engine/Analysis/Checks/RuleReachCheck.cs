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
    // Beyond this many they are only counted, and some of them named.
    private const int MostTold = 20;
    private const int MostNamed = 10;

    // Rule by rule is asked what going over the table left open, of so many rules, and as long as rules times rules are not more than this.
    private const int MostAsked = 400;
    private const int MostLooks = 2_000_000;

    private readonly List<string> untold = [];
    private int told;
    private int asked;
    private int undecided;
    private int unasked;

    public static void Run(AnalysisReport report)
    {
        foreach (var table in report.Pack.Decisions.OfType<TableModel>())
        {
            new RuleReachCheck(report, table).Run();
        }
    }

    private void Run()
    {
        for (var i = 0; i < table.Rules.Length; i++)
        {
            Check(i);
        }

        if (untold.Count > 0)
        {
            report.Add(AnalysisDiagnostics.MoreShadowed(table.Location, table.Name, untold.Count, string.Join(", ", untold.Take(MostNamed)) + (untold.Count > MostNamed ? ", …" : string.Empty)));
        }

        if (unasked > 0)
        {
            report.Add(AnalysisDiagnostics.Undecided(table.Location, table.Name, $"还有 {unasked} 条规则会不会轮到，没有查完：情形太多", $"of {unasked} more rules it is not known whether they ever decide: there are too many cases"));
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

        var decides = report.Swept(table).Decides[index];
        if (decides is null)
        {
            if (undecided >= MostTold || ++asked > MostAsked || (long)asked * table.Rules.Length > MostLooks)
            {
                unasked++;
                return;
            }

            decides = report.ProverOf(table).Exists(symbols => symbols.Rules[index].Decides, table, witness => Fires(witness, rule));
        }

        if (decides == true)
        {
            return;
        }

        if (decides is null)
        {
            undecided++;
            report.Undecided(rule.Location, rule.Id, [.. Prover.BeyondIn(report.Prover.Translator.Decision(table).Rules[index].Decides)]);
            return;
        }

        if (++told > MostTold)
        {
            untold.Add(rule.Id);
            return;
        }

        // The others that decide in its place, in a case in which its own conditions hold.
        var holds = report.Prover.Find(
            translator => translator.Decision(table) is var symbols ? symbols.Reached.And(symbols.Rules[index].Holds.True) : Formula.False,
            [table.Subject.Name],
            witness => Holds(witness, rule),
            witness => AppliedRules.Holds(witness, rule));
        report.Add(holds is Shown { Witness: var shown }
            ? AnalysisDiagnostics.Shadowed(rule.Location, rule.Id, string.Join(", ", InItsPlace(shown, rule)), AnalysisReport.Clause(rule.Sources), WitnessText.Of(shown))
            : AnalysisDiagnostics.NeverHolds(rule.Location, rule.Id, AnalysisReport.Clause(rule.Sources)));
    }

    private bool Fires(Witness witness, RuleModel rule) => witness.Decider.Table(table, World.Empty).Fired.Contains(rule);

    private bool Holds(Witness witness, RuleModel rule) =>
        AppliedRules.Of(witness, table).Any(state => state.Rule == rule && Possibilities.Truth.IsTrue(state.Holds)) && InItsPlace(witness, rule).Any();

    private IEnumerable<string> InItsPlace(Witness witness, RuleModel rule)
    {
        var fired = witness.Decider.Table(table, World.Empty).Fired.ToHashSet<RuleModel>(ReferenceEqualityComparer.Instance);
        return AppliedRules.Of(witness, table)
            .Where(state => Possibilities.Truth.IsTrue(state.Holds) && !ReferenceEquals(state.Rule, rule) && (rule.OverriddenBy.Contains(state.Rule.Id) || fired.Contains(state.Rule)))
            .Select(state => state.Rule.Id);
    }
}
