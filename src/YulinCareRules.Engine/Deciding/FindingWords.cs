using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>What there is and what is asked for, and the words of a finding: told when they are asked for, for most findings are only counted. Safe to share.</summary>
internal abstract class FindingWords
{
    public static FindingWords None { get; } = new KnownWords();

    public abstract KnownWords Told { get; }
}

/// <summary>Words that are told.</summary>
internal sealed class KnownWords : FindingWords
{
    public override KnownWords Told => this;

    /// <summary>What there is; null where it is not known.</summary>
    public FeelValue? Actual { get; init; }

    /// <summary>What is asked for; null where it is not known.</summary>
    public FeelValue? Limit { get; init; }

    /// <summary>The state of affairs.</summary>
    public BilingualText? Message { get; init; }

    /// <summary>What would mend it.</summary>
    public BilingualText? Remedy { get; init; }
}
