using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Analysis.Witnesses;

/// <summary>A case that shows what is said of a pack.</summary>
internal sealed record Witness(CheckedPack Pack, CaseFacts Facts, DateOnly AsOf)
{
    private Decider? decider;

    /// <summary>After how many steps deciding it is given up; null: as usual.</summary>
    public int? Steps { get; init; }

    /// <summary>Whoever decides it: the reference evaluator.</summary>
    public Decider Decider => decider ??= Steps is { } steps ? new Decider(Pack, Facts, AsOf, steps: steps) : new Decider(Pack, Facts, AsOf);

    /// <summary>The same case, to be decided anew.</summary>
    public Witness Anew(int? steps = null) => new(Pack, Facts, AsOf) { Steps = steps };

    public DecisionResult Decide(DecisionModel decision) => Decider.Decide(decision);

    public Witness With(CaseFacts facts) => new(Pack, facts, AsOf) { Steps = Steps };
}
