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
        var broken = Find(subjects, holds => holds.False, Possibilities.Truth.IsFalse);
        var verdict = broken is Shown ? broken : Find(subjects, holds => holds.True.Not(), Possibilities.Truth.CannotBeTrue);
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

    private Verdict Find(List<string> subjects, Func<Translation.Truth, Formula> question, Func<Possible, bool> isAgainst) => report.Prover.Find(
        translator => Concerns(translator).And(question(translator.TruthOf(invariant.Holds, null))),
        subjects,
        witness => IsConcerned(witness) && isAgainst(Holds(witness)) && IsSettled(witness));

    // A case that leaves open what the invariant speaks of says nothing against it, though the little it says may look so.
    private bool IsSettled(Witness witness) => Named().All(decision => witness.Decide(decision).Missing.IsEmpty);

    private IEnumerable<DecisionModel> Named() => invariant.Expressions.SelectMany(BoundWalk.Descendants)
        .Select(node => (node as BoundDecision)?.Decision ?? (node as BoundDecisionStatus)?.Decision).OfType<string>().Distinct()
        .Select(report.Pack.FindDecision).OfType<DecisionModel>();

    private Possible Holds(Witness witness) => witness.Decider.Evaluator.Evaluate(invariant.Holds, World.Empty, null);

    private Formula Concerns(Translator translator) =>
        translator.Variables.Within(invariant.Period).And(invariant.When is { } when ? translator.TruthOf(when, null).True : Formula.True);

    private bool IsConcerned(Witness witness) =>
        invariant.Period.Contains(witness.AsOf) && (invariant.When is not { } when || Possibilities.Truth.IsTrue(witness.Decider.Evaluator.Evaluate(when, World.Empty, null)));

    private IEnumerable<string> Subjects() => Named().Select(decision => decision.Subject.Name)
        .Concat(invariant.Expressions.SelectMany(BoundWalk.Descendants).OfType<BoundSubject>().Select(subject => subject.Subject.Name));
}
