using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Findings;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>A checklist: findings from readings of its requirements, and what follows from them.</summary>
internal sealed class ChecklistResultPlan(CheckedPack pack, ChecklistModel model, DateOnly day) : ResultPlan(pack, model)
{
    /// <summary>Of a checklist that applies.</summary>
    public static Exploration Applies { get; } = new([FeelBoolean.True], false, []);

    private readonly Lazy<ChecklistFindings> findings = new(() => new ChecklistFindings(pack, model, day));

    private readonly Lazy<ApplicabilityMemo> applicability = new(() => new ApplicabilityMemo(pack, model, day));

    public ChecklistFindings Findings => findings.Value;

    /// <summary>Whether it applies: certainly, or it may. Null where it does not, or that is not told.</summary>
    public Exploration? AppliesIn(CaseState state, Cell cell) => MustApply(cell) ? Applies : MayApply(state, cell);

    private bool MustApply(Cell cell) => cell.State == CellState.Determined || (cell.State == CellState.Undetermined && Model.Applicability is null);

    // That it does not has been told before.
    private Exploration? MayApply(CaseState state, Cell cell) =>
        cell.State == CellState.Undetermined && state.Apart(() => applicability.Value.In(state)) is { } applies && (!applies.IsSettled || applies.Outcomes[0] is FeelBoolean { Value: true }) ? applies : null;

    protected override DecisionResult? Applying(CaseState state, Cell cell) => state.Apart(() =>
        AppliesIn(state, cell) is not { } applies || Findings.ResultOf(state, applies, cell) is not { } result ? null
        : cell is { State: CellState.Determined, Outcome: 0 } && result.Status == DecisionStatus.Undetermined ? Broken(result, cell)
        : result);

    // Which of the open requirements cannot be met together was beyond what the reference evaluator goes through at once; that some cannot is proved.
    private DecisionResult Broken(DecisionResult result, Cell cell)
    {
        ImmutableArray<string> suspects = [.. result.Open.SelectMany(group => group.Suspects()).Distinct()];
        return result with
        {
            Status = DecisionStatus.Determined,
            Values = ChecklistPlan.ValuesOf(model, cell),
            Missing = [],
            Rules = suspects.IsEmpty ? [.. result.Open.SelectMany(group => group.Ids).Distinct()] : suspects,
            Open = [],
        };
    }
}
