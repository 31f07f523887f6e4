using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>
/// How all that belongs to a decision beside its status and value is told within a stretch of days: reason, rules, clauses, findings. What a plan cannot tell is
/// null, and the reference evaluator's.
/// </summary>
internal abstract class ResultPlan(CheckedPack pack, DecisionModel model)
{
    private readonly OutputMemo notApplicable = new();

    protected DecisionModel Model => model;

    public static ResultPlan Of(CheckedPack pack, IDecisionPlan plan, DateOnly day) => plan switch
    {
        SubjectPlan { Plan: var inner } => Of(pack, inner, day),
        TablePlan table => new TableResultPlan(pack, table, day),
        ChecklistPlan or LongChecklistPlan => new ChecklistResultPlan(pack, (ChecklistModel)plan.Model, day),
        ConditionPlan condition => new ConditionResultPlan(pack, condition, day),
        _ => new ReferredResultPlan(pack, plan.Model),
    };

    /// <summary>The result of a decision that came to this cell; null where the reference evaluator has to be asked.</summary>
    public DecisionResult? ResultOf(CaseState state, Cell cell)
    {
        if (cell.State == CellState.NotApplicable)
        {
            return NotApplicable(state, cell);
        }

        return cell.State is CellState.Determined or CellState.Undetermined && Applying(state, cell) is { } result
            ? model.FindingsOf is { } shown ? Decider.WithFindings(result, state.ResultOf(pack.PlaceOf(shown)!.Value).Findings) : result
            : null;
    }

    /// <summary>The result of a decision that applies, without the findings that it shows of another.</summary>
    protected abstract DecisionResult? Applying(CaseState state, Cell cell);

    private DecisionResult? NotApplicable(CaseState state, Cell cell)
    {
        if (state.Records.Find(model.Subject) is null)
        {
            return Decider.NotApplicable(model, Reasons.SubjectAbsent(model.Subject));
        }

        if (!model.Period.Contains(state.AsOf))
        {
            return Decider.NotApplicable(model, Reasons.NotInForce(model.Period, state.AsOf));
        }

        if (model is ChecklistModel { Requirements: var requirements } && !requirements.Any(requirement => requirement.Period.Contains(state.AsOf)))
        {
            return Decider.NotApplicable(model, Reasons.NotInForce(Period.Spanning(requirements.Select(requirement => requirement.Period)), state.AsOf));
        }

        return HasOneReason ? notApplicable.Find<DecisionResult>(cell) ?? notApplicable.Keep(cell, state.Refer(model)) : null;
    }

    // Words without braces, and no others that might apply instead.
    private bool HasOneReason => new[] { model.Applicability?.Reason, (model as TableModel)?.Otherwise?.NotApplicable }.OfType<TemplateModel>().ToList() is [var reason]
        && reason.Zh.Concat(reason.En).All(part => part.Text is not null);
}

/// <summary>A decision of which the reference evaluator tells everything.</summary>
internal sealed class ReferredResultPlan(CheckedPack pack, DecisionModel model) : ResultPlan(pack, model)
{
    protected override DecisionResult? Applying(CaseState state, Cell cell) => null;
}
