using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace YulinCareRules.Engine.Records;

/// <summary>How a record compares with what is decided now.</summary>
/// <param name="Recorded">The pack that decided then.</param>
/// <param name="Present">The pack that decides now.</param>
/// <param name="Decisions">Each decision of the record.</param>
internal sealed record ReplayResult(RecordedPack Recorded, RecordedPack Present, ImmutableArray<ReplayedDecision> Decisions)
{
    /// <summary>Every decision was made again and came to the same, to the last word.</summary>
    public bool IsSame => Decisions.All(decision => decision.State == ReplayState.Same);

    public bool IsSamePack => Recorded.Sha256 == Present.Sha256;
}

/// <summary>What became of one decision of a record.</summary>
internal enum ReplayState
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
internal sealed record ReplayedDecision(string Name, ReplayState State)
{
    /// <summary>Each value that differs, in the order of the document.</summary>
    public ImmutableArray<RecordDifference> Differences { get; init; } = [];

    /// <summary>The rules, or requirements, that gave it then and do not now; and the other way round.</summary>
    public ImmutableArray<string> RulesThen { get; init; } = [];

    public ImmutableArray<string> RulesNow { get; init; } = [];

    /// <summary>The clauses it rests on now and did not then.</summary>
    public ImmutableArray<string> ClausesNow { get; init; } = [];

    /// <summary>The masked facts that it hangs on.</summary>
    public ImmutableArray<string> Masked { get; init; } = [];
}

/// <summary>A value that differs.</summary>
/// <param name="Path">Where it stands in the decision, e.g. <c>value.amountYuan</c>.</param>
/// <param name="Then">What the record says; null where it says nothing.</param>
/// <param name="Now">What is decided now; null where nothing is.</param>
internal sealed record RecordDifference(string Path, JsonNode? Then, JsonNode? Now);
