using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Smt;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>What a comparison may draw on beside the packs themselves.</summary>
/// <param name="AsOf">The only day to look at; null: all days.</param>
internal sealed record ComparisonMeans(DateOnly? AsOf = null)
{
    /// <summary>Cases to decide with both packs where the method proves nothing, as the new pack reads them: those that the packs are tested with.</summary>
    public ImmutableArray<ProbeCase> Cases { get; init; } = [];

    /// <summary>Asked where the search gives up; null: nobody.</summary>
    public ISolverProgram? Program { get; init; }
}

/// <summary>A case that is known beforehand, and its day.</summary>
internal sealed record ProbeCase(CaseFacts Facts, DateOnly AsOf);
