using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A checklist: its verdict in one go, and each requirement by itself where three-valued logic leaves it open.</summary>
internal sealed class ChecklistPlan(ChecklistModel model, Question? applies, ImmutableArray<RequirementPlan> requirements, ImmutableArray<(Question Together, GroupPlan Plan)> groups, SharedRequirements shared, ElementWitness? witness, CompletionSearch completions) : IDecisionPlan
{
    // What known facts settle is told for so many groups, and so many things in all.
    private const int MostGroups = 8;
    private const int MostThings = 32;

    public DecisionModel Model => model;

    public KnownAnswer? Known { get; init; }

    public KnownPattern? Pattern { get; init; }

    /// <summary>The tables whose rules its requirements have taken over.</summary>
    public ImmutableArray<int> Guards { get; init; } = [];

    public Cell Decide(CaseState state)
    {
        if (applies is null)
        {
            return Judge(state);
        }

        return applies.Ask(state, null) switch
        {
            { State: CellState.Determined, Outcome: 1 } => Judge(state),
            { State: CellState.Determined } => Cell.NotApplicable,
            var open => open,
        };
    }

    // One that is open by itself can be broken; with a completion that meets them all, both are possible.
    private Cell Judge(CaseState state)
    {
        var tally = TallyOf(state);
        if (Tally.IsBroken(tally) || !Tally.IsContested(tally))
        {
            return Tally.IsBroken(tally) ? Cell.Determined(0) : Tally.Conclude(tally);
        }

        var canBeMet = (tally & Tally.Open) == 0 ? null : witness?.CanBeMet(state, (tally & Tally.Referred) == 0) ?? (completions.Finds(state) ? true : null);
        return canBeMet switch
        {
            true => Tally.Conclude(tally),
            false => Cell.Determined(0),
            null => Cell.Referred,
        };
    }

    private int TallyOf(CaseState state)
    {
        if (state.LackAnswers(Guards))
        {
            return Tally.Referred;
        }

        // What known facts settle comes first: it is quick, and one requirement that is broken settles all.
        Span<ulong> unsettled = stackalloc ulong[MostThings];
        Span<int> things = stackalloc int[MostGroups];
        var scanned = 0;
        for (var number = 0; number < Math.Min(groups.Length, MostGroups); number++)
        {
            things[number] = groups[number].Plan.Scan(state, unsettled[scanned..]);
            if (things[number] < 0)
            {
                return Tally.Broken;
            }

            scanned += things[number];
        }

        var tally = Tally.Met;
        ReadOnlySpan<ulong> rest = unsettled;
        for (var number = 0; number < groups.Length && !Tally.IsBroken(tally); number++)
        {
            var count = number < MostGroups ? things[number] : 0;
            tally = Tally.Add(tally, groups[number].Plan.TallyOf(state, this, number, tally, rest[..count]));
            rest = rest[count..];
        }

        return tally;
    }

    public bool IsConstant(Cell cell) => true;

    /// <summary>The plan of a requirement by itself; null where it is not in force.</summary>
    public RequirementPlan? PlanOf(RequirementModel requirement)
    {
        foreach (var plan in requirements)
        {
            if (ReferenceEquals(plan.Code.Model, requirement))
            {
                return plan;
            }
        }

        return null;
    }

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => ValuesOf(model, cell);

    /// <summary>The outputs of a checklist: its verdict, and no findings yet.</summary>
    public static ImmutableArray<FeelValue?> ValuesOf(ChecklistModel model, Cell cell) =>
        [.. model.Outputs.Select(output => output.Name == model.Verdict ? (FeelValue)FeelBoolean.From(cell.Outcome == 1) : null)];

    /// <summary>What the verdict comes to, while it is open, with values tried for the facts that it shares with its readers; 0 where that cannot be told.</summary>
    public int TruthUnder(CaseState state, Cell cell, int[] tried) => shared.TruthUnder(state, cell.IsPlain, tried);

    /// <summary>Looks closer at a requirement that is open; what it then adds to the verdict, as a <see cref="Tally"/>.</summary>
    public int Resolve(CaseState state, int requirement, object? element, bool isHypothetical) => requirements[requirement].Find(state, element, isHypothetical) switch
    {
        FindingStatus.Satisfied or FindingStatus.NotApplicable => Tally.Met,
        FindingStatus.Violated => Tally.Broken,
        FindingStatus.Unknown => requirements[requirement].TallyOf(state),
        _ => Tally.Referred,
    };

    /// <summary>What a requirement that is open adds to the verdict, as a <see cref="Tally"/>.</summary>
    public int TallyOf(CaseState state, int requirement) => requirements[requirement].TallyOf(state);

    /// <summary>What the requirements about one thing add up to: where several are open, whether all can be met together.</summary>
    public int Close(CaseState state, int group, object? element, int tally) => (tally & Tally.Several) == 0 ? tally : groups[group].Together.Ask(state, element) switch
    {
        { State: CellState.Determined, Outcome: 0 } => Tally.Broken,
        { State: CellState.Referred } => tally | Tally.Referred,
        _ => tally,
    };

    /// <summary>Whether all that is asked of one thing is met, or may be.</summary>
    public bool AllMet(CaseState state, int group, object element) => groups[group].Together.Ask(state, element) is { State: CellState.Determined, Outcome: 1 } or { State: CellState.Undetermined };
}
