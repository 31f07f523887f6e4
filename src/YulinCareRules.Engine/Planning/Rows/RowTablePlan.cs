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
    private readonly ImmutableArray<Func<CaseState, decimal?>> inputs;
    private readonly ImmutableArray<RowTest?[]> tests;
    private readonly ImmutableArray<ImmutableArray<FeelValue?>> outputs;
    private readonly ImmutableArray<int> ranks;
    private readonly int otherwise;
    private readonly RowIndex? index;

    /// <param name="table">The table.</param>
    /// <param name="inputs">What reads each input; null where it is unknown.</param>
    /// <param name="tests">For each row its test of each input, or null.</param>
    /// <param name="outputs">The outputs of each row and, behind them, of no row where the table has some for that.</param>
    /// <param name="ranks">The rank of each row, the lowest first; empty where rank does not count.</param>
    /// <param name="otherwise">What it is where no row applies: an outcome, or one of the marks of <see cref="RuleSelection"/>.</param>
    public RowTablePlan(
        TableModel table,
        ImmutableArray<Func<CaseState, decimal?>> inputs,
        ImmutableArray<RowTest?[]> tests,
        ImmutableArray<ImmutableArray<FeelValue?>> outputs,
        ImmutableArray<int> ranks,
        int otherwise)
    {
        Model = table;
        this.inputs = inputs;
        this.tests = tests;
        this.outputs = outputs;
        this.ranks = ranks;
        this.otherwise = otherwise;
        index = RowIndex.Best(tests, inputs.Length);
    }

    public DecisionModel Model { get; }

    public KnownAnswer? Known => null;

    public Cell Decide(CaseState state)
    {
        if (index is null)
        {
            return Among(state, default, all: true);
        }

        return inputs[index.Input](state) is { } value ? Among(state, index.Find(value), all: false) : Cell.Referred;
    }

    public bool IsConstant(Cell cell) => true;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => outputs[cell.Fired == 0 ? tests.Length : (int)cell.Fired - 1];

    private Cell Among(CaseState state, ReadOnlySpan<int> rows, bool all)
    {
        var deciding = -1;
        for (var i = 0; i < (all ? tests.Length : rows.Length); i++)
        {
            var row = all ? i : rows[i];
            if (deciding >= 0 && !ranks.IsEmpty && ranks[row] > ranks[deciding])
            {
                continue;
            }

            switch (Applies(state, row))
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

    // Null where it hangs on an input that is not known.
    private bool? Applies(CaseState state, int row)
    {
        var isOpen = false;
        for (var input = 0; input < inputs.Length; input++)
        {
            if (tests[row][input] is not { } test)
            {
                continue;
            }

            if (inputs[input](state) is not { } value)
            {
                isOpen = true;
            }
            else if (!test.Holds(value))
            {
                return false;
            }
        }

        return isOpen ? null : true;
    }
}
