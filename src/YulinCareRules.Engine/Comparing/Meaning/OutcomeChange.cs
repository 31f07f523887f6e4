using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>A case that is now decided otherwise, confirmed by deciding it with both packs.</summary>
/// <param name="Case">The case, with nothing in it that the difference can do without.</param>
/// <param name="Old">What it came to with the old pack.</param>
/// <param name="New">What it comes to with the new pack.</param>
internal sealed record OutcomeChange(JointCase Case, Outcome Old, Outcome New)
{
    /// <summary>The requirement whose finding differs; null: the decision itself.</summary>
    public string? Requirement { get; init; }

    /// <summary>The rules or requirements that gave it, old and new.</summary>
    public ImmutableArray<string> OldRules { get; init; } = [];

    public ImmutableArray<string> NewRules { get; init; } = [];

    /// <summary>The clauses that it rested on or rests on.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];

    /// <summary>The changes that have a part in it.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];
}

/// <summary>How sure it is what is said of a decision.</summary>
internal enum Certainty
{
    /// <summary>With all that it reads it is built alike: the same on every case.</summary>
    Unchanged,

    /// <summary>The solver found that no case comes out otherwise.</summary>
    ProvedSame,

    /// <summary>No case was found that comes out otherwise, and the method cannot prove that there is none.</summary>
    TestedOnly,

    /// <summary>Some cases come out otherwise, and every kind of them is listed.</summary>
    Differs,

    /// <summary>Some cases come out otherwise, and there may be kinds that are not listed.</summary>
    DiffersAtLeast,
}

/// <summary>What the new pack makes of a decision that both packs have.</summary>
internal sealed record DecisionMeaning(DecisionModel Old, DecisionModel New, Certainty Certainty)
{
    public ImmutableArray<OutcomeChange> Changes { get; init; } = [];

    /// <summary>How many cases were tried beside the search, where that was needed.</summary>
    public int Tested { get; init; }

    /// <summary>What the method cannot decide by itself.</summary>
    public ImmutableArray<string> Beyond { get; init; } = [];

    public bool Differs => Certainty is Certainty.Differs or Certainty.DiffersAtLeast;
}
