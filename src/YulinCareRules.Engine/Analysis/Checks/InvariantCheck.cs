using System.Collections.Immutable;
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
    /// <summary>How each of them stands, in their order; those that say nothing are left out.</summary>
    public static ImmutableArray<InvariantStanding> Run(AnalysisReport report) =>
        [.. report.Pack.Invariants.Select(invariant => new InvariantCheck(report, invariant).Run()).OfType<InvariantStanding>()];

    // Null where the invariant says nothing.
    private InvariantStanding? Run()
    {
        var subjects = Subjects().Distinct().ToList();
        if (invariant.When is not null && report.Prover.Exists(Concerns, subjects, IsConcerned) == false)
        {
            report.Add(AnalysisDiagnostics.InvariantIdle(invariant.Location, invariant.Name));
            return null;
        }

        // What has no answer does not hold either.
        var broken = report.Prover.Find(translator => Concerns(translator).And(translator.TruthOf(invariant.Holds, null).False), subjects, witness => IsConcerned(witness) && Possibilities.Truth.IsFalse(Holds(witness)));
        var verdict = broken is Shown
            ? broken
            : report.Prover.Find(translator => Concerns(translator).And(translator.TruthOf(invariant.Holds, null).True.Not()), subjects, witness => IsConcerned(witness) && Possibilities.Truth.CannotBeTrue(Holds(witness)));
        switch (verdict)
        {
            case Shown { Witness: var witness }:
                var clause = AnalysisReport.Clause(invariant.Sources);
                report.Add(broken is Shown
                    ? AnalysisDiagnostics.InvariantBroken(invariant.Location, invariant.Name, clause, WitnessText.Of(witness))
                    : AnalysisDiagnostics.InvariantUnanswered(invariant.Location, invariant.Name, clause, WitnessText.Of(witness)));
                return InvariantStanding.Refuted;
            case Open open:
                var (zh, en) = report.Why(open.Beyond);
                report.Add(AnalysisDiagnostics.InvariantUndecided(invariant.Location, invariant.Name, zh, en));
                return InvariantStanding.Undecided;
            default:
                return InvariantStanding.Proved;
        }
    }

    private Possible Holds(Witness witness) => witness.Decider.Evaluator.Evaluate(invariant.Holds, World.Empty, null);

    private Formula Concerns(Translator translator) =>
        translator.Variables.Within(invariant.Period).And(invariant.When is { } when ? translator.TruthOf(when, null).True : Formula.True);

    private bool IsConcerned(Witness witness) =>
        invariant.Period.Contains(witness.AsOf) && (invariant.When is not { } when || Possibilities.Truth.IsTrue(witness.Decider.Evaluator.Evaluate(when, World.Empty, null)));

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
