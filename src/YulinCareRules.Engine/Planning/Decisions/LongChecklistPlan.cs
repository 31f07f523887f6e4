using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A checklist of very many requirements: decided where the facts that matter are known, else referred.</summary>
internal sealed record LongChecklistPlan(ChecklistModel Checklist, KnownAnswer Known) : IDecisionPlan
{
    public DecisionModel Model => Checklist;

    public Cell Decide(CaseState state) => Cell.Referred;

    public bool IsConstant(Cell cell) => true;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => ChecklistPlan.ValuesOf(Checklist, cell);
}
