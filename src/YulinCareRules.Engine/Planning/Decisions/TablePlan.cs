using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A table of which a single row decides.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="Question">Which outcome it comes to.</param>
/// <param name="Outputs">What each outcome gives.</param>
internal sealed record TablePlan(TableModel Table, ImmutableArray<RuleModel> Rules, Question Question, IPlannedOutputs Outputs) : IRulesPlan
{
    public DecisionModel Model => Table;

    public KnownAnswer? Known { get; init; }

    public KnownPattern? Pattern { get; init; }

    public Cell Decide(CaseState state) => Question.Ask(state, null);

    public bool IsConstant(Cell cell) => Outputs.WorkedOut(cell).IsEmpty;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => Outputs.ValuesOf(state, cell);
}
