using System.Collections.Immutable;

namespace YulinCareRules.Engine.Records;

/// <summary>How a decision record compares with what is decided now on its facts and as of its day.</summary>
/// <param name="Recorded">The pack that decided then.</param>
/// <param name="Present">The pack that decides now.</param>
/// <param name="Decisions">Each decision of the record, in its order.</param>
public sealed record ReplayResult(PackIdentity Recorded, PackIdentity Present, ImmutableArray<ReplayedDecision> Decisions)
{
    /// <summary>Whether every decision was made again and came to the same, to the last word.</summary>
    public bool IsSame => Decisions.All(decision => decision.State == ReplayState.Same);

    /// <summary>Whether the very same rules decide now.</summary>
    public bool IsSamePack => Recorded.Sha256 == Present.Sha256;
}
