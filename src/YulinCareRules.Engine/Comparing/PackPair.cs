using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing;

/// <summary>Two packs, and the keys of what they mean.</summary>
internal sealed class PackPair(CheckedPack old, CheckedPack @new)
{
    public CheckedPack Old { get; } = old;

    public CheckedPack New { get; } = @new;

    public MeaningKeys OldKeys { get; } = new(old);

    public MeaningKeys NewKeys { get; } = new(@new);

    /// <summary>Whether the two decisions, with all they read, are built alike.</summary>
    public bool AreAlike(DecisionModel old, DecisionModel @new) => OldKeys.Of(old) == NewKeys.Of(@new);
}
