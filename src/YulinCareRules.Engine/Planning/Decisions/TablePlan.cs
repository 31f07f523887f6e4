using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>An output that is worked out from the facts of a case.</summary>
internal delegate FeelValue ComputedOutput(CaseState state);

/// <summary>A table of which a single row decides.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="Question">Which outcome it comes to.</param>
/// <param name="Outcomes">For each outcome its outputs: constant, or worked out.</param>
/// <param name="Informative">For each output that only informs, what each rule adds to it; default for the others.</param>
internal sealed record TablePlan(
    TableModel Table,
    ImmutableArray<RuleModel> Rules,
    Question Question,
    ImmutableArray<ImmutableArray<PlannedOutput>> Outcomes,
    ImmutableArray<ImmutableArray<FeelList>> Informative) : IDecisionPlan
{
    private readonly bool[] areConstant = [.. Outcomes.Select(outputs => outputs.All(output => output.Computed is null))];

    public DecisionModel Model => Table;

    public KnownAnswer? Known { get; init; }

    public KnownPattern? Pattern { get; init; }

    public Cell Decide(CaseState state) => Question.Ask(state, null);

    public bool IsConstant(Cell cell) => areConstant[cell.Outcome];

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell)
    {
        var outputs = Outcomes[cell.Outcome];
        var values = new FeelValue?[outputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Informative[i] is { IsDefault: false } added ? Joined(added, cell.Fired) : outputs[i].Computed?.Invoke(state) ?? outputs[i].Constant;
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

/// <summary>An output of an outcome: a constant or worked out. A class, for what the framework does with lists of structures is made at the start (0012).</summary>
internal sealed record PlannedOutput(FeelValue? Constant, ComputedOutput? Computed);
