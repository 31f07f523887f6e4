using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Analysis.Witnesses;

/// <summary>A case that shows what is said of a pack.</summary>
internal sealed record Witness(CheckedPack Pack, CaseFacts Facts, DateOnly AsOf)
{
    /// <summary>Whoever decides it: the reference evaluator.</summary>
    public Decider Decider { get; } = new(Pack, Facts, AsOf);

    public DecisionResult Decide(DecisionModel decision) => Decider.Decide(decision);

    public Witness With(CaseFacts facts) => new(Pack, facts, AsOf);
}
