using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A table or an expression that there is code for where the facts that matter are known. Where one is not it is referred.</summary>
/// <param name="Model">The decision.</param>
/// <param name="Known">The code.</param>
/// <param name="Rules">The rules of a table.</param>
/// <param name="Outputs">What it gives.</param>
internal sealed record KnownOnlyPlan(DecisionModel Model, KnownAnswer Known, ImmutableArray<RuleModel> Rules, IPlannedOutputs Outputs) : IRulesPlan
{
    public Cell Decide(CaseState state) => Cell.Referred;

    public bool IsConstant(Cell cell) => Outputs.WorkedOut(cell).IsEmpty;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => Outputs.ValuesOf(state, cell);
}
