using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Planning.Cells;

/// <summary>How a planned decision came out; the three that are a status stand in its order, backwards.</summary>
internal enum CellState
{
    /// <summary>Not evaluated yet.</summary>
    None,

    NotApplicable,

    Undetermined,

    Determined,

    /// <summary>The plan cannot tell: the reference evaluator answers.</summary>
    Referred,
}

/// <summary>
/// What became of a decision, in 64 bits: its state, which of its outcomes, and the rules that certainly apply. Small, so that a case keeps all of its decisions in one array.
/// </summary>
internal readonly record struct Cell(ulong Bits)
{
    /// <summary>The most outcomes and the most rules that fit.</summary>
    public const int MostOutcomes = 1 << 10;

    public const int MostRules = 48;

    private const int OutcomeShift = 5;
    private const int FiredShift = 16;
    private const ulong InexactBit = 1 << 3;
    private const ulong PlainBit = 1 << 4;

    public static Cell NotApplicable { get; } = new((ulong)CellState.NotApplicable);

    public static Cell Undetermined { get; } = new((ulong)CellState.Undetermined);

    /// <summary>Open, though a closer look may settle it.</summary>
    public static Cell Inexact { get; } = new((ulong)CellState.Undetermined | InexactBit);

    public static Cell Referred { get; } = new((ulong)CellState.Referred);

    /// <summary>Referred because no rule answers, or several that disagree: whoever reads it has no answer either.</summary>
    public static Cell Unanswered { get; } = new((ulong)CellState.Referred | PlainBit);

    public CellState State => (CellState)(Bits & 7);

    /// <summary>How far it is settled; not of one that is referred.</summary>
    public DecisionStatus Status => (DecisionStatus)(CellState.Determined - State);

    /// <summary>Whether nothing about it is open, the rules that do not apply included.</summary>
    public bool IsPlain => (Bits & PlainBit) != 0;

    public bool IsInexact => (Bits & InexactBit) != 0;

    public int Outcome => OutcomeOf(Bits);

    /// <summary>The rules that certainly apply, a bit each.</summary>
    public ulong Fired => Bits >> FiredShift;

    public static int OutcomeOf(ulong bits) => (int)(bits >> OutcomeShift) & (MostOutcomes - 1);

    public static Cell Determined(int outcome) => Determined(outcome, 0);

    public static Cell Determined(int outcome, ulong fired) => new((ulong)CellState.Determined | ((ulong)outcome << OutcomeShift) | (fired << FiredShift));

    /// <summary>The bits of one that has its first outcome by these rules.</summary>
    public static ulong FirstBy(ulong fired) => Determined(0, fired).WithPlain().Bits;

    public static Cell Open(bool inexact) => inexact ? Inexact : Undetermined;

    /// <summary>Whether the other has the same outcome.</summary>
    public bool IsAlike(Cell other) => State == other.State && Outcome == other.Outcome;

    /// <summary>Whether one that has another outcome differs for certain.</summary>
    /// <param name="other">The other.</param>
    /// <param name="apart">For each outcome those from which it differs for certain, a bit each; empty where all differ.</param>
    public bool IsApartFrom(Cell other, ImmutableArray<ulong> apart) =>
        State != CellState.Determined || other.State != CellState.Determined || apart.IsEmpty || (apart[Outcome] & (1UL << other.Outcome)) != 0;

    /// <summary>The same, or where it does not apply what that comes to, if it is no outcome of its own.</summary>
    public Cell OrWhereNotApplicable(Cell? meant) => State == CellState.NotApplicable && meant is { } other ? other : this;

    public Cell WithPlain() => new(Bits | PlainBit);

    /// <summary>The same, to be looked at more closely.</summary>
    public Cell WithInexact() => new(Bits | InexactBit);
}
