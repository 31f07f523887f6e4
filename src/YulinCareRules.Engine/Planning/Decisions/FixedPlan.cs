using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A decision that always comes to the same cell: one that the plan has no code for, or that is not in force on these days.</summary>
internal sealed record FixedPlan(DecisionModel Model, Cell Cell) : IDecisionPlan
{
    public KnownAnswer? Known => null;

    public Cell Decide(CaseState state) => Cell;

    public bool IsConstant(Cell cell) => false;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => [];
}
