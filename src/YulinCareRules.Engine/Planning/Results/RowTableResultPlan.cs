using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Rows;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>A table of many rows: rules and clauses follow from the row that decides, or from those that decide alike. Of one row the result is made once, when it first decides.</summary>
internal sealed class RowTableResultPlan(CheckedPack pack, RowTablePlan plan, DateOnly day) : ResultPlan(pack, plan.Model)
{
    // By the row, counted from 1; first where none decides.
    private readonly DecisionResult?[] made = new DecisionResult?[plan.Rules.Length + 1];

    // A figure by a key brings the clause of that key, which the row does not keep.
    private readonly ImmutableArray<bool> areKeyed =
        [.. plan.Rules.Select(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs).SelectMany(BoundWalk.Parameters).Any(parameter => parameter.Key is not null))];

    protected override (int Number, string Beside)? KnownIn(CaseState state) => (0, plan.KeyOf(state));

    protected override DecisionResult? Applying(CaseState state, Cell cell) => cell.State == CellState.Determined ? Make(state, cell) : null;

    protected override SharedResult? SharedApplying(CaseState state, Cell cell) =>
        cell is { State: CellState.Determined, IsPlain: true } && (made[cell.Fired] ??= Make(state, cell)) is { } result ? new SharedResult(result, []) : null;

    private DecisionResult? Make(CaseState state, Cell cell)
    {
        var rows = plan.Deciding(state, cell);
        ImmutableArray<RuleModel> rules = [.. rows.Select(row => plan.Rules[row])];
        return rows.Any(row => areKeyed[row]) ? null : new DecisionResult(Model, DecisionStatus.Determined, plan.ValuesOf(state, cell))
        {
            Rules = rules.IsEmpty ? ["otherwise"] : [.. rules.Select(rule => rule.Id)],
            Sources = new SourceCollector(day, keyOf: null).Of(Model, rules),
        };
    }
}
