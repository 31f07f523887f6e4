using System.Collections.Concurrent;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>
/// How all that belongs to a decision beside its status and value is told within a stretch of days: reason, rules, clauses, findings. What a plan cannot tell is
/// null, and the reference evaluator's.
/// </summary>
internal abstract class ResultPlan(CheckedPack pack, DecisionModel model)
{
    private const int MostTold = 4096;

    private readonly ResultMemo notApplicable = new();
    private readonly ConcurrentDictionary<(int Known, string Bound), ToldOpenResult?> toldOpen = new();
    private readonly bool hasOneReason = HasOneReason(model);

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

        var open = cell.State == CellState.Undetermined ? SharedOpen(state)?.WithMissing : null;
        return cell.State is CellState.Determined or CellState.Undetermined && (open ?? Applying(state, cell)) is { } result
            ? model.FindingsOf is { } shown ? Decider.WithFindings(result, state.ResultOf(pack.PlaceOf(shown)!.Value).Findings) : result
            : null;
    }

    /// <summary>The result that all cases of the cell share; null where there is none.</summary>
    public SharedResult? SharedOf(CaseState state, Cell cell) => cell.State switch
    {
        CellState.NotApplicable => OutOfForce(state) is null ? Reasoned(state, cell) is { } result ? new SharedResult(result, []) : null : null,
        CellState.Determined => model.FindingsOf is null ? SharedApplying(state, cell) : null,
        CellState.Undetermined => model.FindingsOf is null ? SharedOpen(state) : null,
        _ => null,
    };

    // The result of a decision that is open, as it was told before where the same was known of its facts, with what is missing of the decisions that it reads; null where that does not tell it.
    private SharedResult? SharedOpen(CaseState state) => ToldOpen(state) switch
    {
        null => null,
        { Questions.IsEmpty: true, Result: var result } => new SharedResult(result, []),

        // What is missing of one that was stopped nobody knows.
        { Questions: var questions } when questions.Any(question => state.ConclusionOf(question).Stopped is not null) => null,
        var told => new SharedResult(told.Result, []) { Missing = [.. told.Direct.Concat(told.Questions.SelectMany(question => MissingOf(state, question))).Distinct().Order(StringComparer.Ordinal)] },
    };

    private ToldOpenResult? ToldOpen(CaseState state)
    {
        if (Pattern?.WholeNumberIn(state) is not { } number || BoundIn(state) is not { } bound)
        {
            return null;
        }

        if (!toldOpen.TryGetValue((number, bound), out var told))
        {
            var result = state.ReferWithReads(pack.PlaceOf(model.Name)!.Value);
            if (result.Stopped is not null)
            {
                return null;
            }

            told = result.Status == DecisionStatus.Undetermined ? ToldOpenResult.Of(result, [.. Pattern.Questions.Select(place => (place, pack.Decisions[place].Name))]) : null;
            if (toldOpen.Count < MostTold)
            {
                toldOpen.TryAdd((number, bound), told);
            }
        }

        return told;
    }

    // What is known of facts that verdicts which it reads hang on, and it reads too; null where that cannot be told.
    private string? BoundIn(CaseState state)
    {
        var known = string.Empty;
        foreach (var question in Pattern!.Questions)
        {
            foreach (var group in BoundGroups(state, question))
            {
                if (group.Known is not { } key)
                {
                    return null;
                }

                known += $"{question}:{key}";
            }
        }

        return known;
    }

    private IEnumerable<JointRequirements> BoundGroups(CaseState state, int question) => pack.Decisions[question] is ChecklistModel { Applicability: null } checklist && state.CellOf(question).State is not (CellState.Determined or CellState.NotApplicable)
        ? state.ConclusionOf(question).Open.Where(group => group.IsBoundTo(checklist))
        : [];

    // What is bound up with facts that it reads itself it tells by these.
    private IEnumerable<string> MissingOf(CaseState state, int question)
    {
        var bound = BoundGroups(state, question).ToList();
        return bound.Count == 0 ? state.ConclusionOf(question).Missing : state.ConclusionOf(question).Open.Except(bound).SelectMany(group => group.Missing);
    }

    /// <summary>Where it tells the whole result what is known of the few facts of the decision; else null.</summary>
    protected virtual KnownPattern? Pattern => null;

    /// <summary>The result of a decision that applies, without the findings that it shows of another.</summary>
    protected abstract DecisionResult? Applying(CaseState state, Cell cell);

    /// <summary>The result that all cases of the cell of a decision that is settled share; null where there is none.</summary>
    protected virtual SharedResult? SharedApplying(CaseState state, Cell cell) => null;

    private DecisionResult? NotApplicable(CaseState state, Cell cell) =>
        OutOfForce(state) is { } reason ? Decider.NotApplicable(model, reason) : Reasoned(state, cell);

    // Why it concerns no case of the kind, whatever its facts.
    private BilingualText? OutOfForce(CaseState state) =>
        state.Records.Find(model.Subject) is null ? Reasons.SubjectAbsent(model.Subject)
        : !model.Period.Contains(state.AsOf) ? Reasons.NotInForce(model.Period, state.AsOf)
        : model is ChecklistModel { Requirements: var requirements } && !requirements.Any(requirement => requirement.Period.Contains(state.AsOf))
            ? Reasons.NotInForce(Period.Spanning(requirements.Select(requirement => requirement.Period)), state.AsOf)
            : null;

    private DecisionResult? Reasoned(CaseState state, Cell cell) =>
        hasOneReason ? notApplicable.Of(cell, () => state.Refer(model)) : null;

    // Words without braces, and no others that might apply instead.
    private static bool HasOneReason(DecisionModel model) => new[] { model.Applicability?.Reason, (model as TableModel)?.Otherwise?.NotApplicable }.OfType<TemplateModel>().ToList() is [var reason]
        && reason.Zh.Concat(reason.En).All(part => part.Text is not null);
}

/// <summary>A decision of which the reference evaluator tells everything.</summary>
internal sealed class ReferredResultPlan(CheckedPack pack, DecisionModel model) : ResultPlan(pack, model)
{
    protected override DecisionResult? Applying(CaseState state, Cell cell) => null;
}
