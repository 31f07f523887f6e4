using System.Collections.Immutable;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs;

/// <summary>A clause by its locator, with a gist in own words and how well the text is known.</summary>
internal sealed record ClauseDefinition(TextScalar Locator, BilingualText Gist, string Evidence, bool IsVerified)
{
    /// <summary>The sentences or points that it is accounted for by; none where it is accounted for as a whole.</summary>
    public ImmutableArray<ClauseDefinition> Parts { get; init; } = [];

    /// <summary>For a part of a clause that is cited as a whole: the decisions, rules, requirements and parameters that encode this part.</summary>
    public ImmutableArray<TextScalar> EncodedBy { get; init; } = [];

    public NotEncodedDefinition? NotEncoded { get; init; }
}

/// <summary>Why no fact decides a clause: the kind of reason, and words for people.</summary>
internal sealed record NotEncodedDefinition(TextScalar At, NotEncodedReason Reason, BilingualText Words);
