using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Feel.Runtime;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Decides a case with both packs, and says whether it comes out otherwise.</summary>
internal sealed class CaseComparison(DecisionModel old, DecisionModel @new)
{
    // To find out that a smaller case is open may take long, and is not worth it.
    private const int StepsToShrink = 40_000;

    private readonly ImmutableArray<string> outputs = Questions.SharedOutputs(old, @new);

    /// <summary>Null where both come to the same, or deciding costs too much.</summary>
    public OutcomeChange? Compare(JointCase both, string? requirement) =>
        Compare(both, requirement, both.Old.Decider, both.New.Decider, null);

    // Where it is known what the case is to come to, one pack may be enough to tell that it does not.
    private OutcomeChange? Compare(JointCase both, string? requirement, Decider oldDecider, Decider newDecider, Outcome? wanted)
    {
        try
        {
            var now = newDecider.Decide(@new);
            if (now.Stopped is not null || (wanted is not null && !wanted.Equals(requirement is null ? Outcome.Of(now, outputs) : Outcome.Of(now, requirement))))
            {
                return null;
            }

            var then = oldDecider.Decide(old);
            if (then.Stopped is not null)
            {
                return null;
            }

            var (was, @is) = requirement is null ? (Outcome.Of(then, outputs), Outcome.Of(now, outputs)) : (Outcome.Of(then, requirement), Outcome.Of(now, requirement));
            return was.Equals(@is) ? null : new OutcomeChange(both, was, @is)
            {
                Requirement = requirement,
                OldRules = requirement is null ? then.Rules : [],
                NewRules = requirement is null ? now.Rules : [],
                Clauses = requirement is null ? Structure.Aspects.ClausesOf(then.Sources, now.Sources) : Structure.Aspects.ClausesOf(Sources(then, requirement), Sources(now, requirement)),
            };
        }
        catch (Exception stop) when (stop is BudgetSpentException or DecisionStoppedException)
        {
            return null;
        }
    }

    /// <summary>The same difference, of a case with nothing in it that it can do without.</summary>
    public OutcomeChange Shrink(OutcomeChange found)
    {
        var least = found;
        Shrinking.Shrink(found.Case.New, [], smaller =>
        {
            var both = found.Case.With(smaller);
            var next = Compare(both, found.Requirement, Cheap(both.Old), Cheap(both.New), found.New);
            if (next is null || !next.Old.Equals(found.Old) || !next.New.Equals(found.New))
            {
                return false;
            }

            least = next;
            return true;
        });
        return least;
    }

    private static Decider Cheap(Witness witness) => new(witness.Pack, witness.Facts, witness.AsOf, steps: StepsToShrink);

    private static IEnumerable<Citation> Sources(DecisionResult result, string requirement) =>
        result.Findings.Where(finding => Structure.DecisionComparison.Name(finding.Requirement) == requirement).SelectMany(finding => finding.Sources);
}
