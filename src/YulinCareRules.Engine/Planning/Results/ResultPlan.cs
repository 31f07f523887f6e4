using System.Collections.Concurrent;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Rows;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>
/// How all that belongs to a decision beside its status and value is told within a stretch of days: reason, rules, clauses, findings. What a plan cannot tell is
/// null, and the reference evaluator's.
/// </summary>
internal abstract class ResultPlan(CheckedPack pack, DecisionModel model)
{
    private const int MostTold = 4096;

    private readonly ResultMemo notApplicable = new();
    private readonly ConcurrentDictionary<(int Known, string Beside), ToldResult?> told = new();
    private readonly bool hasOneReason = HasOneReason(model);

    protected DecisionModel Model => model;

    private int Place => pack.PlaceOf(model.Name)!.Value;

    public static ResultPlan Of(CheckedPack pack, IDecisionPlan plan, DateOnly day) => plan switch
    {
        SubjectPlan { Plan: var inner } => Of(pack, inner, day),
        IRulesPlan rules => new RulesResultPlan(pack, rules, day),
        RowTablePlan rows => new RowTableResultPlan(pack, rows, day),
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

        var result = cell.State switch
        {
            CellState.Determined when Settled(state, cell) is { } settled => settled.WorkedOut.IsEmpty ? settled.Result : settled.Result with { Values = state.ValuesOf(Place, cell) },
            CellState.Determined => Applying(state, cell),
            CellState.Undetermined => SharedOpen(state)?.WithMissing ?? Applying(state, cell),
            _ => null,
        };
        return result is not null && model.FindingsOf is { } shown ? Decider.WithFindings(result, state.ResultOf(pack.PlaceOf(shown)!.Value).Findings) : result;
    }

    /// <summary>The result that all cases of the cell share; null where there is none.</summary>
    public SharedResult? SharedOf(CaseState state, Cell cell) => cell.State switch
    {
        CellState.NotApplicable => OutOfForce(state) is null ? Reasoned(state, cell) is { } result ? new SharedResult(result, []) : null : null,
        CellState.Determined => model.FindingsOf is null ? Kept(Settled(state, cell)) : null,
        CellState.Undetermined => Kept(SharedOpen(state)),
        _ => null,
    };

    private SharedResult? Settled(CaseState state, Cell cell) => SharedApplying(state, cell) ?? SharedSettled(state, cell);

    private static SharedResult? Kept(SharedResult? result) => result is { IsKept: true } ? result : null;

    // The result of a decision that is open, as it was told before where the same was known of its facts, with what is missing of the decisions that it reads; null where that does not tell it.
    private SharedResult? SharedOpen(CaseState state) => Told(state, DecisionStatus.Undetermined, result => result) switch
    {
        null => null,
        { Questions.IsEmpty: true } open => new SharedResult(open.Result, []) { IsKept = open.IsKept },

        // What is missing of one that was stopped nobody knows.
        { Questions: var questions } when questions.Any(question => state.ConclusionOf(question).Stopped is not null) => null,
        var open => new SharedResult(open.Result, [])
        {
            IsKept = open.IsKept,
            Missing = [.. open.Direct.Concat(open.Questions.SelectMany(question => MissingOf(state, question))).Distinct().Order(StringComparer.Ordinal)],
        },
    };

    // The same of one that is settled though it hangs on unknown facts which of its rules apply.
    private SharedResult? SharedSettled(CaseState state, Cell cell) => WorkedOutOf(cell) is { } workedOut && Told(state, DecisionStatus.Determined, result => result with { Values = state.ValuesOf(Place, cell) }) is { } settled
        ? new SharedResult(settled.Result, workedOut) { IsKept = settled.IsKept }
        : null;

    private ToldResult? Told(CaseState state, DecisionStatus status, Func<DecisionResult, DecisionResult> asPlanned)
    {
        // What it shows of another decision differs from case to case, and so do the clauses of that.
        if (model.FindingsOf is not null || KnownIn(state) is not var (number, beside) || BoundIn(state) is not { } bound)
        {
            return null;
        }

        var key = (number, beside + bound);
        if (told.TryGetValue(key, out var known))
        {
            return known;
        }

        var result = state.ReferWithReads(Place);
        if (result.Stopped is not null)
        {
            return null;
        }

        known = result.Status == status ? ToldResult.Of(asPlanned(result), [.. Questions.Select(place => (place, pack.Decisions[place].Name))]) : null;
        return told.Count < MostTold ? told.GetOrAdd(key, known) : known is null ? null : known with { IsKept = false };
    }

    // What is known of facts that verdicts which it reads hang on, and it reads too; null where that cannot be told.
    private string? BoundIn(CaseState state)
    {
        var known = string.Empty;
        foreach (var question in Questions)
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

    private ImmutableArray<int> Questions => Pattern?.Questions ?? [];

    /// <summary>Where it tells the whole result what is known of the few facts of the decision; else null.</summary>
    protected virtual KnownPattern? Pattern => null;

    /// <summary>What is known of all facts that tell in the whole result, but those that verdicts hang on; null where that cannot be said.</summary>
    protected virtual (int Number, string Beside)? KnownIn(CaseState state) => Pattern?.NumberIn(state) is { } number && BesideIn(state) is { } beside ? (number, beside) : null;

    /// <summary>What is known of other facts that tell in the whole result; null where that cannot be said.</summary>
    protected virtual string? BesideIn(CaseState state) => string.Empty;

    /// <summary>The places of the outputs that a settled decision works out from the facts of each case; null where the decision is no such.</summary>
    protected virtual ImmutableArray<int>? WorkedOutOf(Cell cell) => null;

    /// <summary>The result of a decision that applies, or may, and has none that cases share; without the findings that it shows of another.</summary>
    protected virtual DecisionResult? Applying(CaseState state, Cell cell) => null;

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
internal sealed class ReferredResultPlan(CheckedPack pack, DecisionModel model) : ResultPlan(pack, model);
