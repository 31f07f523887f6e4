using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing;

/// <summary>Two checked packs → what they write otherwise, and what that means for every decision.</summary>
internal sealed record PackComparison(CheckedPack Old, CheckedPack New, ImmutableArray<Change> Changes, ImmutableArray<DecisionMeaning> Decisions)
{
    /// <summary>Changes on which some decision could hang, and with which none was found to come out otherwise.</summary>
    public ImmutableArray<Change> WithoutEffect { get; init; } = [];

    /// <summary>Whether a decision comes out otherwise, or one of them is new or gone.</summary>
    public bool DecisionsDiffer => Decisions.Any(decision => decision.Differs) || Changes.Any(change => change is { Thing: ChangedThing.Decision or ChangedThing.Output, State: ChangeState.Added or ChangeState.Removed });

    /// <summary>Whether what a case can state differs.</summary>
    public bool FactsDiffer => Changes.Any(change => change.State != ChangeState.Wording && change.Thing is ChangedThing.Enumeration or ChangedThing.EnumerationValue or ChangedThing.Record or ChangedThing.Fact or ChangedThing.Subject);

    public bool Differs => DecisionsDiffer || FactsDiffer;

    public VersionAdvice Advice =>
        Changes.Any(change => change.IsBreaking) ? VersionAdvice.Major
        : Differs || Changes.Any(change => change.State == ChangeState.Added) ? VersionAdvice.Minor
        : Old.ContentHash != New.ContentHash ? VersionAdvice.Patch
        : VersionAdvice.None;

    /// <param name="old">The old pack.</param>
    /// <param name="new">The new pack.</param>
    /// <param name="means">What else to draw on; null: nothing.</param>
    public static PackComparison Compare(CheckedPack old, CheckedPack @new, ComparisonMeans? means = null)
    {
        var pair = new PackPair(old, @new);
        var changes = StructureComparison.Compare(old, @new);
        var attribution = new Attribution(pair, changes);
        var prover = new JointProver(pair, means ?? new ComparisonMeans());
        var decisions = ImmutableArray.CreateBuilder<DecisionMeaning>();
        foreach (var decision in @new.Decisions.Where(decision => !decision.IsInternal))
        {
            if (old.Decisions.FirstOrDefault(other => other.Name == decision.Name && !other.IsInternal) is { } before)
            {
                var meaning = pair.AreAlike(before, decision) ? new DecisionMeaning(before, decision, Certainty.Unchanged) : prover.Compare(before, decision);
                decisions.Add(meaning with { Changes = [.. meaning.Changes.Select(change => change with { Changes = attribution.Of(decision, change) })] });
            }
        }

        var felt = decisions.SelectMany(decision => decision.Changes).SelectMany(change => change.Changes).ToHashSet();
        return new PackComparison(old, @new, changes, decisions.ToImmutable())
        {
            WithoutEffect = [.. changes.Where(change => change.State != ChangeState.Wording && change.Thing is ChangedThing.Parameter or ChangedThing.Rule or ChangedThing.Requirement && !felt.Contains(change))],
        };
    }
}
