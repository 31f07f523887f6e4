using System.Collections.Concurrent;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>
/// A table of many rows, kept as data: for each the tests of its inputs and its outputs. An index finds the rows in question. Where an input that they test is not known, the reference evaluator
/// is asked once for what is known of the inputs.
/// Its cell tells in place of the rules that apply which row decides, counted from 1; 0 for none. It is plain where no other row decides with it. Of a table that collects it tells no row: those that apply are
/// found again.
/// </summary>
internal sealed class RowTablePlan : IDecisionPlan
{
    private const int MostOpen = 4096;

    private readonly TableModel table;
    private readonly RowSet rows;
    private readonly ImmutableArray<ImmutableArray<FeelValue?>> outputs;
    private readonly ImmutableArray<int> ranks;
    private readonly int otherwise;

    // By what is known of the inputs where one that matters is not.
    private readonly ConcurrentDictionary<string, Cell> open = new(StringComparer.Ordinal);

    /// <param name="table">The table.</param>
    /// <param name="rules">Its rules, a row each.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="outputs">The outputs of each row and, behind them, of no row where the table has some for that.</param>
    /// <param name="ranks">The rank of each row, the lowest first; empty where rank does not count.</param>
    /// <param name="otherwise">What it is where no row applies: an outcome, or one of the marks of <see cref="RuleSelection"/>.</param>
    public RowTablePlan(
        TableModel table,
        ImmutableArray<RuleModel> rules,
        RowSet rows,
        ImmutableArray<ImmutableArray<FeelValue?>> outputs,
        ImmutableArray<int> ranks,
        int otherwise)
    {
        this.table = table;
        Rules = rules;
        this.rows = rows;
        this.outputs = outputs;
        this.ranks = ranks;
        this.otherwise = otherwise;
    }

    public DecisionModel Model => table;

    /// <summary>The rules that may apply on the days of the plan, a row each.</summary>
    public ImmutableArray<RuleModel> Rules { get; }

    public KnownAnswer? Known => null;

    public Cell Decide(CaseState state) => (rows.TryFind(state, out var found) ? table.Gathers ? Collected(state, found) : Among(state, found) : null) ?? Open(state);

    public bool IsConstant(Cell cell) => !table.Gathers;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell)
    {
        if (!table.Gathers)
        {
            return outputs[cell.Fired == 0 ? rows.Count : (int)cell.Fired - 1];
        }

        var deciding = Deciding(state, cell);
        return [.. table.Outputs.Select((output, place) => CollectEvaluation.Collect(table, output, [.. deciding.Select(row => outputs[row][place] ?? FeelNull.Instance)]))];
    }

    /// <summary>The rows that decide, in their order.</summary>
    /// <param name="state">The case.</param>
    /// <param name="cell">What the table came to, of one that is determined.</param>
    public IReadOnlyList<int> Deciding(CaseState state, Cell cell)
    {
        if (cell.IsPlain || !rows.TryFind(state, out var found))
        {
            return cell.Fired == 0 ? [] : [(int)cell.Fired - 1];
        }

        return [.. found.ToArray().Where(row => (ranks.IsEmpty || ranks[row] == ranks[(int)cell.Fired - 1]) && rows.Applies(state, row) == true).Order()];
    }

    /// <summary>What is known of the inputs of the rows.</summary>
    public string KeyOf(CaseState state) => rows.KeyOf(state);

    private Cell Open(CaseState state)
    {
        var key = rows.KeyOf(state);
        if (open.TryGetValue(key, out var known))
        {
            return known;
        }

        var isOpen = state.Refer(Model) is { Status: DecisionStatus.Undetermined, Stopped: null, Fault: null };
        known = isOpen ? Cell.Undetermined : Cell.Referred;
        return open.Count < MostOpen ? open.GetOrAdd(key, known) : known;
    }

    // Null where it hangs on an input that is not known, here and below.
    private Cell? Collected(CaseState state, ReadOnlySpan<int> found)
    {
        foreach (var row in found)
        {
            if (rows.Applies(state, row) is null)
            {
                return null;
            }
        }

        return Cell.Determined(0);
    }

    private Cell? Among(CaseState state, ReadOnlySpan<int> found)
    {
        var (deciding, isOne) = (-1, true);
        foreach (var row in found)
        {
            if (deciding >= 0 && !ranks.IsEmpty && ranks[row] > ranks[deciding])
            {
                continue;
            }

            switch (rows.Applies(state, row))
            {
                case null:
                    return null;
                case true when deciding >= 0 && (ranks.IsEmpty || ranks[row] == ranks[deciding]) && !outputs[row].SequenceEqual(outputs[deciding]):
                    return Cell.Unanswered;
                case true:
                    isOne = deciding < 0 || (!ranks.IsEmpty && ranks[row] < ranks[deciding]);
                    deciding = row;
                    break;
            }
        }

        return deciding >= 0 ? isOne ? Cell.Determined(0, (ulong)deciding + 1).WithPlain() : Cell.Determined(0, (ulong)deciding + 1) : otherwise switch
        {
            RuleSelection.NoOtherwise => Cell.Unanswered,
            RuleSelection.NotApplicable => Cell.NotApplicable,
            _ => Cell.Determined(0, 0).WithPlain(),
        };
    }
}
