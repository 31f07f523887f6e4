using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>
/// A table of many rows, kept as data: for each the tests of its inputs and its outputs. An index finds the rows in question. Where an input that they test is not known, the table is referred.
/// Its cell tells in place of the rules that apply which row decides, counted from 1; 0 for none.
/// </summary>
internal sealed class RowTablePlan : IDecisionPlan
{
    private readonly RowSet rows;
    private readonly ImmutableArray<ImmutableArray<FeelValue?>> outputs;
    private readonly ImmutableArray<int> ranks;
    private readonly int otherwise;

    /// <param name="table">The table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="outputs">The outputs of each row and, behind them, of no row where the table has some for that.</param>
    /// <param name="ranks">The rank of each row, the lowest first; empty where rank does not count.</param>
    /// <param name="otherwise">What it is where no row applies: an outcome, or one of the marks of <see cref="RuleSelection"/>.</param>
    public RowTablePlan(
        TableModel table,
        RowSet rows,
        ImmutableArray<ImmutableArray<FeelValue?>> outputs,
        ImmutableArray<int> ranks,
        int otherwise)
    {
        Model = table;
        this.rows = rows;
        this.outputs = outputs;
        this.ranks = ranks;
        this.otherwise = otherwise;
    }

    public DecisionModel Model { get; }

    public KnownAnswer? Known => null;

    public Cell Decide(CaseState state) => rows.TryFind(state, out var found) ? Among(state, found) : Cell.Referred;

    public bool IsConstant(Cell cell) => true;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => outputs[cell.Fired == 0 ? rows.Count : (int)cell.Fired - 1];

    private Cell Among(CaseState state, ReadOnlySpan<int> found)
    {
        var deciding = -1;
        foreach (var row in found)
        {
            if (deciding >= 0 && !ranks.IsEmpty && ranks[row] > ranks[deciding])
            {
                continue;
            }

            switch (rows.Applies(state, row))
            {
                case null:
                    return Cell.Referred;
                case true when deciding >= 0 && (ranks.IsEmpty || ranks[row] == ranks[deciding]) && !outputs[row].SequenceEqual(outputs[deciding]):
                    return Cell.Unanswered;
                case true:
                    deciding = row;
                    break;
            }
        }

        return deciding >= 0 ? Cell.Determined(0, (ulong)deciding + 1) : otherwise switch
        {
            RuleSelection.NoOtherwise => Cell.Unanswered,
            RuleSelection.NotApplicable => Cell.NotApplicable,
            _ => Cell.Determined(0, 0),
        };
    }
}
