using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>What became of something that a pack writes.</summary>
internal enum ChangeState
{
    Added,
    Removed,
    Changed,

    /// <summary>Titles, messages or notes only: no outcome can hang on it.</summary>
    Wording,
}

/// <summary>What a pack writes, by kind.</summary>
internal enum ChangedThing
{
    Document,
    Enumeration,
    EnumerationValue,
    Record,
    Fact,
    Subject,
    Parameter,
    Decision,
    Output,
    Rule,
    Requirement,
    Invariant,
}

/// <summary>One thing that the two packs write otherwise.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Thing">What kind of thing it is.</param>
/// <param name="Name">Its name; of a part, behind the name of the whole.</param>
/// <param name="OldAt">Where the old pack writes it; null where it does not.</param>
/// <param name="NewAt">Where the new pack writes it; null where it does not.</param>
internal sealed record Change(ChangeState State, ChangedThing Thing, string Name, SourceLocation? OldAt, SourceLocation? NewAt)
{
    /// <summary>What of it is otherwise.</summary>
    public ImmutableArray<Aspect> Aspects { get; init; } = [];

    /// <summary>Whether programs that use the typed API have to be changed for it.</summary>
    public bool IsBreaking { get; init; }

    /// <summary>The decision that it is a part of, or is.</summary>
    public string? Decision { get; init; }

    /// <summary>The clauses that it rests on, in either pack.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];
}

/// <summary>One side of a thing that differs: as it was and as it is; null where there was or is none.</summary>
internal sealed record Aspect(BilingualText What, string? Old, string? New)
{
    /// <summary>Whether no outcome hangs on it.</summary>
    public bool IsWording { get; init; }
}
