using System.Collections.Immutable;
using YulinCareRules.Engine.Planning.Rows;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Many runs of whole numbers, of which one that a number lies in is searched for.</summary>
internal sealed class SearchedRuns(ImmutableArray<(long First, long Last)> runs)
{
    private readonly long[] firsts = [.. runs.Select(run => run.First)];
    private readonly long[] lasts = [.. runs.Select(run => run.Last)];

    public bool Contains(long number)
    {
        var place = Array.BinarySearch(firsts, number);
        return place >= 0 || (place != -1 && number <= lasts[~place - 1]);
    }
}

/// <summary>The same of stretches of numbers.</summary>
internal sealed class SearchedStretches(ImmutableArray<Interval> stretches)
{
    private readonly decimal[] lows = [.. stretches.Select(stretch => stretch.Low)];

    public bool Contains(decimal number)
    {
        var place = Array.BinarySearch(lows, number);
        var last = place >= 0 ? place : ~place - 1;
        return last >= 0 && stretches[last].Contains(number);
    }
}
