using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The findings of up to 32 requirements, two bits each: satisfied 00, violated 01, unknown 10, not applicable 11.</summary>
public readonly record struct FindingSet(ulong Bits)
{
    private const ulong Low = 0x5555_5555_5555_5555;

    internal static FindingSet None => default;

    internal bool AnyViolated => (Violated & Low) != 0;

    internal bool AnyUnknown => ((Bits >> 1) & ~Bits & Low) != 0;

    private ulong Violated => Bits & ~(Bits >> 1) & Low;

    private ulong NotApplicable => Bits & (Bits >> 1) & Low;

    private ulong Met => (~(Bits | (Bits >> 1)) & Low) | NotApplicable;

    public FindingStatus this[int requirement] => (FindingStatus)((Bits >> (2 * requirement)) & 3);

    internal FindingSet With(int requirement, FindingStatus status) => new(Bits | ((ulong)status << (2 * requirement)));

    internal FindingSet Except(ulong notApplicable) => new(Bits | notApplicable);

    /// <summary>The first requirements, all of them unknown.</summary>
    internal static FindingSet AllUnknown(int requirements) => new((Low << 1) & ((1UL << (2 * requirements)) - 1));

    /// <summary>What holds whichever of four possibilities is the case.</summary>
    internal static FindingSet Whichever(FindingSet a, FindingSet b, FindingSet c, FindingSet d)
    {
        var none = a.NotApplicable & b.NotApplicable & c.NotApplicable & d.NotApplicable;
        var met = a.Met & b.Met & c.Met & d.Met;
        var violated = a.Violated & b.Violated & c.Violated & d.Violated;
        var unknown = Low & ~(met | violated);
        return new FindingSet(none | (none << 1) | violated | (unknown << 1));
    }
}
