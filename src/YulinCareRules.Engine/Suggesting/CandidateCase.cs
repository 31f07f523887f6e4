using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>A case of the pack with some facts changed, as a way to reach something.</summary>
/// <param name="Basis">The case that it starts from, null where it starts from nothing.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Changes">The paths that it changes beyond those of its basis.</param>
internal sealed record CandidateCase(CaseDefinition? Basis, CaseFacts Facts, DateOnly AsOf, ImmutableArray<string> Changes)
{
    public CandidateCase With(FactSpot spot, FactValue value) => this with { Facts = spot.With(value), Changes = Changes.Add(spot.Path) };

    /// <summary>Decides, and tells what was reached on the way.</summary>
    public (Decider Decider, EvaluationTrace Trace, IReadOnlySet<string> Reached) Try(CheckedPack pack, CoverageMap map, DecisionModel decision)
    {
        var trace = new EvaluationTrace();
        var decider = new Decider(pack, Facts, AsOf, trace);
        decider.Decide(decision);
        return (decider, trace, CaseReach.Of(map, decider, trace));
    }
}
