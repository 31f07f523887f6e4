using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Reloading;

/// <summary>What came of reading a pack again after its files changed.</summary>
/// <param name="Before">The pack that decided until then; after a failure it goes on deciding.</param>
/// <param name="After">The pack that decides from then on; null where what was read cannot be used.</param>
/// <param name="At">When it was read.</param>
public sealed record PackReload(PackIdentity Before, PackIdentity? After, DateTimeOffset At)
{
    /// <summary>Whether another pack decides now.</summary>
    public bool Succeeded => After is not null;

    /// <summary>The files that were added, removed or changed, those of the packs it builds on too, in the order of their names.</summary>
    public ImmutableArray<string> ChangedFiles { get; init; } = [];

    /// <summary>What was added, removed or changed in them, e.g. <c>decisions.matchingSubsidy.rules.eligible</c> or <c>parameters.countyMatching</c>.</summary>
    public ImmutableArray<string> ChangedParts { get; init; } = [];

    /// <summary>After a failure every error, with file, line and column; after a success what is worth a look.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
