using YulinCareRules.Engine.Planning.KnownFacts;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A decision's plan with what is remembered of its answers.</summary>
internal sealed class PlannedDecision(IDecisionPlan plan)
{
    public IDecisionPlan Plan => plan;

    /// <summary>Code for cases of which its facts are known; null where there is none.</summary>
    public KnownAnswer? Known { get; } = plan.Known;

    /// <summary>Its typed outputs, where they are the same in every case.</summary>
    public OutputMemo Outputs { get; } = new();
}
