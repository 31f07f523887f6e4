using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>A yes-or-no expression: its clauses are the same in every case, save where a figure goes by a key.</summary>
internal sealed class ConditionResultPlan(CheckedPack pack, ConditionPlan plan, DateOnly day) : ResultPlan(pack, plan.Model)
{
    private readonly ResultMemo made = new();

    private readonly bool citesAlike = ((ExpressionModel)plan.Model).Values.SelectMany(BoundWalk.Parameters).All(parameter => parameter.Key is null);

    protected override AnswerMemo? Memo => plan.Memo;

    protected override DecisionResult? Applying(CaseState state, Cell cell) => SharedApplying(state, cell)?.Result;

    protected override SharedResult? SharedApplying(CaseState state, Cell cell) => cell.State == CellState.Determined && citesAlike
        ? new SharedResult(made.Of(cell, () => Make(state, cell)), [])
        : null;

    private DecisionResult Make(CaseState state, Cell cell) =>
        new(Model, DecisionStatus.Determined, plan.ValuesOf(state, cell)) { Sources = new SourceCollector(day, keyOf: null).Of(Model, []) };
}
