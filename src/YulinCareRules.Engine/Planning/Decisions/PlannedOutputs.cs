using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>What a decision that is determined gives.</summary>
internal interface IPlannedOutputs
{
    /// <summary>The places of the outputs that are worked out from the facts of each case; the others are the same in every case of the cell.</summary>
    ImmutableArray<int> WorkedOut(Cell cell);

    /// <summary>The outputs, in their order.</summary>
    ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell);
}

/// <summary>An output that is worked out from the facts of a case.</summary>
internal delegate FeelValue? ComputedOutput(CaseState state);

/// <summary>An output of an outcome: a constant or worked out. A class, for what the framework does with lists of structures is made at the start (0012).</summary>
internal sealed record PlannedOutput(FeelValue? Constant, ComputedOutput? Computed)
{
    public FeelValue? In(CaseState state) => Computed?.Invoke(state) ?? Constant;
}

/// <summary>For each outcome its outputs.</summary>
/// <param name="Outcomes">The outputs of each outcome.</param>
/// <param name="Informative">For each output that only informs, what each rule adds to it; default for the others.</param>
internal sealed record OutcomeOutputs(ImmutableArray<ImmutableArray<PlannedOutput>> Outcomes, ImmutableArray<ImmutableArray<FeelList>> Informative) : IPlannedOutputs
{
    private readonly ImmutableArray<ImmutableArray<int>> workedOut = [.. Outcomes.Select(outputs => Enumerable.Range(0, outputs.Length).Where(i => outputs[i].Computed is not null).ToImmutableArray())];

    public ImmutableArray<int> WorkedOut(Cell cell) => workedOut[cell.Outcome];

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell)
    {
        var outputs = Outcomes[cell.Outcome];
        var values = new FeelValue?[outputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Informative[i] is { IsDefault: false } added ? Joined(added, cell.Fired) : outputs[i].In(state);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static FeelList Joined(ImmutableArray<FeelList> added, ulong fired)
    {
        var items = ImmutableArray.CreateBuilder<FeelValue>();
        for (var rest = fired; rest != 0; rest &= rest - 1)
        {
            items.AddRange(added[BitOperations.TrailingZeroCount(rest)].Items.Where(item => !items.Contains(item)));
        }

        return new FeelList(items.ToImmutable());
    }
}

/// <summary>What the rules that apply give, collected.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rules">The outputs of each rule.</param>
internal sealed record CollectedOutputs(TableModel Table, ImmutableArray<ImmutableArray<PlannedOutput>> Rules) : IPlannedOutputs
{
    private readonly ulong workedOut = Rules.Select((outputs, rule) => outputs.Any(output => output.Computed is not null) ? 1UL << rule : 0).Aggregate(0UL, (all, bit) => all | bit);
    private readonly ImmutableArray<int> all = [.. Enumerable.Range(0, Table.Outputs.Length)];

    public ImmutableArray<int> WorkedOut(Cell cell) => (cell.Fired & workedOut) == 0 ? [] : all;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) =>
        [.. Table.Outputs.Select((output, place) => CollectEvaluation.Collect(Table, output, [.. Applying(cell.Fired).Select(rule => Rules[rule][place].In(state) ?? FeelNull.Instance)]))];

    private static IEnumerable<int> Applying(ulong fired)
    {
        for (var rest = fired; rest != 0; rest &= rest - 1)
        {
            yield return BitOperations.TrailingZeroCount(rest);
        }
    }
}
