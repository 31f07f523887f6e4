using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Three-valued tests of facts that may be unknown.</summary>
internal static class Judge
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FindingStatus Is(bool? fact, bool wanted = true) =>
        fact is { } known ? Of(known == wanted) : FindingStatus.Unknown;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FindingStatus AtLeast(int? fact, int limit) =>
        fact is { } known ? Of(known >= limit) : FindingStatus.Unknown;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FindingStatus AtMost(int? fact, int limit) =>
        fact is { } known ? Of(known <= limit) : FindingStatus.Unknown;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FindingStatus AtLeast(decimal? fact, decimal limit) =>
        fact is { } known ? Of(known >= limit) : FindingStatus.Unknown;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FindingStatus Of(bool met) => met ? FindingStatus.Satisfied : FindingStatus.Violated;

    public static FindingStatus And(FindingStatus a, FindingStatus b) =>
        a == FindingStatus.Violated || b == FindingStatus.Violated ? FindingStatus.Violated
        : a == FindingStatus.Unknown || b == FindingStatus.Unknown ? FindingStatus.Unknown
        : FindingStatus.Satisfied;

    public static FindingStatus Or(FindingStatus a, FindingStatus b) =>
        a == FindingStatus.Satisfied || b == FindingStatus.Satisfied ? FindingStatus.Satisfied
        : a == FindingStatus.Unknown || b == FindingStatus.Unknown ? FindingStatus.Unknown
        : FindingStatus.Violated;

    /// <summary>A requirement that only some cases have: met where it is met whether it applies or not.</summary>
    public static FindingStatus Where(bool? applies, FindingStatus status) =>
        applies is not { } known ? (status == FindingStatus.Satisfied ? status : FindingStatus.Unknown)
        : known ? status
        : FindingStatus.NotApplicable;
}
