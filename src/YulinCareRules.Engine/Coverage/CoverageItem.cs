using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>What a case can reach of a pack.</summary>
internal enum CoverageKind
{
    /// <summary>A rule or row of a table that applies, or does not; an expression that comes to an answer.</summary>
    Rule,

    /// <summary>A requirement that is satisfied, violated or does not apply.</summary>
    Requirement,

    /// <summary>A number or day exactly at what it is compared with, or next to it on the other side.</summary>
    Boundary,

    /// <summary>A decision or requirement that stays open because facts are unknown.</summary>
    Unknown,

    /// <summary>A clause that a pack encodes.</summary>
    Clause,

    /// <summary>The first or last day of a version, or the day beside it.</summary>
    Date,
}

/// <summary>One side of one thing that a case can reach.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">Identifies it within the pack; what a case reached is told by these.</param>
/// <param name="Decision">The decision that a case must ask for to reach it; null for a clause that figures alone encode.</param>
/// <param name="Location">Where the thing is written.</param>
/// <param name="What">The thing and the side of it, for people.</param>
internal sealed record CoverageItem(CoverageKind Kind, string Key, DecisionModel? Decision, SourceLocation Location, BilingualText What)
{
    /// <summary>The requirement it is a side of, if it is.</summary>
    public RequirementModel? Requirement { get; init; }

    /// <summary>The day it is about, if it is.</summary>
    public DateOnly? Day { get; init; }
}
