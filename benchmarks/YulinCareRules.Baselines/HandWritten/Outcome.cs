using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>A decision with one of a few ready-made values; null unless determined.</summary>
public readonly record struct Outcome<T>(DecisionStatus Status, T? Value)
    where T : class
{
    internal static Outcome<T> NotApplicable => new(DecisionStatus.NotApplicable, null);

    internal static Outcome<T> Undetermined => new(DecisionStatus.Undetermined, null);

    internal static Outcome<T> Of(T value) => new(DecisionStatus.Determined, value);

    internal static Outcome<T> Either(bool? fact, T yes, T no) => fact is { } known ? Of(known ? yes : no) : Undetermined;
}

/// <summary>A checklist: its verdict, false unless determined, and what was found.</summary>
public readonly record struct Verdict(DecisionStatus Status, bool IsMet, FindingSet Findings)
{
    internal static Verdict NotApplicable => new(DecisionStatus.NotApplicable, false, FindingSet.None);

    internal static Verdict Of(FindingSet findings) => Of(findings, findings.AnyViolated, findings.AnyUnknown);

    internal static Verdict Of(FindingSet findings, bool cannotBeMet, bool anyUnknown) =>
        cannotBeMet ? new Verdict(DecisionStatus.Determined, false, findings)
        : anyUnknown ? new Verdict(DecisionStatus.Undetermined, false, findings)
        : new Verdict(DecisionStatus.Determined, true, findings);
}

/// <summary>A subsidy; an amount of null is one that nobody has laid down.</summary>
public readonly record struct SubsidyOutcome(DecisionStatus Status, bool IsEligible, decimal? AmountYuan);

/// <summary>What supervision leads to; the measures follow from the action.</summary>
public readonly record struct ReviewOutcome(DecisionStatus Status, SupervisoryAction Action, ReviewGrounds Grounds);

/// <summary>What led to an action.</summary>
[Flags]
public enum ReviewGrounds
{
    None = 0,
    TwoFailedYears = 1,
    RectificationFailed = 2,
    Unregistered = 4,
    Unfiled = 8,
    FacilityBelowStandard = 16,
    ManagementDisorder = 32,
    SeriousHazard = 64,
}
