using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>
/// What the reference evaluator said of a requirement before, by what is known of the facts that it hangs on. It keeps a fixed number; one takes the place of another. Safe to share.
/// </summary>
internal sealed class OpenFindingMemo
{
    private readonly FactsKey facts;
    private readonly SlotMemo<ToldFinding> told = new();

    private OpenFindingMemo(FactsKey facts) => this.facts = facts;

    /// <summary>Null where the requirement hangs on more than a few facts, or on what is no fact.</summary>
    public static OpenFindingMemo? Of(RequirementReading? requirement) => requirement?.HangsOn() is { } read && FactsKey.Of(read) is { } facts ? new OpenFindingMemo(facts) : null;

    /// <summary>What is known of the facts, as one number; null where it has none.</summary>
    /// <param name="scope">The case, with the element that the requirement is about if there is one.</param>
    public ulong? KeyOf(FindingScope scope) => facts.In(scope);

    /// <summary>What was told where this was known; null where that is not kept.</summary>
    public ToldFinding? Find(ulong key) => told.Find(key);

    public void Keep(ToldFinding finding) => told.Keep(finding);
}

/// <summary>A finding as it was told for what was known of some facts.</summary>
/// <param name="Key">What was known.</param>
/// <param name="Finding">The finding.</param>
/// <param name="IsOpen">Whether it keeps the verdict open.</param>
internal sealed record ToldFinding(ulong Key, FindingResult Finding, bool IsOpen) : KeyedItem(Key);
