using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Decisions that concern no case.</summary>
internal static class ApplicabilityCheck
{
    public static void Run(AnalysisReport report)
    {
        foreach (var decision in report.Pack.Decisions.Where(decision => decision.Applicability is not null))
        {
            var applies = report.Prover.Exists(
                translator => translator.Variables.Within(decision.Period).And(translator.TruthOf(decision.Applicability!.Applies, null).True),
                [decision.Subject.Name],
                witness => witness.Decider.Evaluator.Evaluate(decision.Applicability!.Applies, Possibilities.World.Empty, null) is { } value && Possibilities.Truth.IsTrue(value));
            if (applies == false)
            {
                report.Add(AnalysisDiagnostics.NeverApplies(decision.Location, decision.Name));
            }
        }
    }
}
