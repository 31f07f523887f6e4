using System.Collections.Concurrent;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A decision's plan with what is remembered of its answers.</summary>
internal sealed class PlannedDecision(IDecisionPlan plan)
{
    private readonly ConcurrentDictionary<ulong, DecisionResult> results = new();

    public IDecisionPlan Plan => plan;

    /// <summary>Code for cases of which its facts are known; null where there is none.</summary>
    public KnownAnswer? Known { get; } = plan.Known;

    /// <summary>Its typed outputs, where they are the same in every case.</summary>
    public OutputMemo Outputs { get; } = new();

    /// <summary>All that belongs to it, for a cell with which that is the same in every case.</summary>
    public DecisionResult ResultOf(Cell cell, Func<DecisionResult> make) => results.TryGetValue(cell.Bits, out var known) ? known : results.GetOrAdd(cell.Bits, make());
}
