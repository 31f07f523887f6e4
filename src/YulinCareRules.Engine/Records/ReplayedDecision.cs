using System.Collections.Immutable;

namespace YulinCareRules.Engine.Records;

/// <summary>What became of one decision of a record.</summary>
public enum ReplayState
{
    /// <summary>It came to the same.</summary>
    Same,

    /// <summary>It came to something else.</summary>
    Otherwise,

    /// <summary>It hangs on personal facts that the record leaves out, and cannot be made again.</summary>
    Masked,

    /// <summary>The present pack has no such decision.</summary>
    Gone,
}

/// <summary>One decision of a record, made again.</summary>
/// <param name="Name">The decision.</param>
/// <param name="State">What became of it.</param>
public sealed record ReplayedDecision(string Name, ReplayState State)
{
    /// <summary>Each value that differs, in the order of the document; empty but for <see cref="ReplayState.Otherwise"/>.</summary>
    public ImmutableArray<RecordDifference> Differences { get; init; } = [];

    /// <summary>The rules, or requirements, that gave it then and do not now.</summary>
    public ImmutableArray<string> RulesThen { get; init; } = [];

    /// <summary>The rules, or requirements, that give it now and did not then.</summary>
    public ImmutableArray<string> RulesNow { get; init; } = [];

    /// <summary>The clauses it rests on now and did not then, each a document and a locator.</summary>
    public ImmutableArray<string> ClausesNow { get; init; } = [];

    /// <summary>The paths of the masked facts that it hangs on; empty but for <see cref="ReplayState.Masked"/>.</summary>
    public ImmutableArray<string> Masked { get; init; } = [];
}

/// <summary>A value that differs.</summary>
/// <param name="Path">Where it stands in the decision, e.g. <c>value.amountYuan</c>.</param>
/// <param name="Then">What the record says, as JSON; null where it says nothing.</param>
/// <param name="Now">What is decided now, as JSON; null where nothing is.</param>
public sealed record RecordDifference(string Path, string? Then, string? Now);
