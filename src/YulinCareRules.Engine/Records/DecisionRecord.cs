using System.Collections.Immutable;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Records;

/// <summary>What was decided once, on what facts, as of which day and by which pack: enough to decide it again.</summary>
/// <param name="Pack">The pack that decided.</param>
/// <param name="AsOf">The day whose law was applied.</param>
/// <param name="Chinese">Whether its texts are in Chinese, else in English.</param>
/// <param name="Masked">The paths of the personal facts that were known and left out.</param>
/// <param name="Facts">The facts, less those.</param>
/// <param name="Decisions">The decisions by their names, as a decision document writes them.</param>
internal sealed record DecisionRecord(RecordedPack Pack, DateOnly AsOf, bool Chinese, ImmutableArray<string> Masked, CaseFacts Facts, JsonObject Decisions)
{
    /// <summary>The form that is written, and the only one that is read.</summary>
    public const int Format = 1;

    /// <summary>The member that holds the digest of all others, and what it begins with.</summary>
    public const string Digest = "digest";

    public const string DigestPrefix = "sha256:";
}

/// <summary>The pack of a record.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The digest of its files and of those it builds on, in lower-case hexadecimal.</param>
internal sealed record RecordedPack(string Id, string Version, string Sha256);
