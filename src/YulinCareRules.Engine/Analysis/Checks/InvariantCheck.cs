using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Proves the invariants of a pack, or refutes them with a case; what is neither is said by name.</summary>
internal sealed class InvariantCheck(AnalysisReport report, InvariantModel invariant)
{
    public static void Run(AnalysisReport report)
    {
        foreach (var invariant in report.Pack.Invariants)
        {
            new InvariantCheck(report, invariant).Run();
        }
    }

    private void Run()
    {
        var subjects = Subjects().ToList();
        if (invariant.When is not null && report.Prover.Exists(Concerns, subjects, IsConcerned) == false)
        {
            report.Add(AnalysisDiagnostics.InvariantIdle(invariant.Location, invariant.Name));
            return;
        }

        // What has no answer does not hold either.
        var verdict = report.Prover.Find(translator => Concerns(translator).And(translator.TruthOf(invariant.Holds, null).True.Not()), subjects, Breaks);
        switch (verdict)
        {
            case Shown { Witness: var witness }:
                report.Add(AnalysisDiagnostics.InvariantBroken(invariant.Location, invariant.Name, AnalysisReport.Clause(invariant.Sources), WitnessText.Of(witness)));
                break;
            case Open open:
                var (zh, en) = AnalysisReport.Why(open.Beyond);
                report.Add(AnalysisDiagnostics.InvariantUndecided(invariant.Location, invariant.Name, zh, en));
                break;
        }
    }

    private Formula Concerns(Translator translator) =>
        translator.Variables.Within(invariant.Period).And(invariant.When is { } when ? translator.TruthOf(when, null).True : Formula.True);

    private bool IsConcerned(Witness witness) =>
        invariant.Period.Contains(witness.AsOf) && (invariant.When is not { } when || Possibilities.Truth.IsTrue(witness.Decider.Evaluator.Evaluate(when, World.Empty, null)));

    private bool Breaks(Witness witness) =>
        IsConcerned(witness) && Possibilities.Truth.CannotBeTrue(witness.Decider.Evaluator.Evaluate(invariant.Holds, World.Empty, null));

    private IEnumerable<string> Subjects()
    {
        foreach (var node in invariant.Expressions.SelectMany(BoundWalk.Descendants))
        {
            if (node is BoundSubject subject)
            {
                yield return subject.Subject.Name;
            }
            else if (((node as BoundDecision)?.Decision ?? (node as BoundDecisionStatus)?.Decision) is { } name && report.Pack.FindDecision(name) is { } decision)
            {
                yield return decision.Subject.Name;
            }
        }
    }
}
