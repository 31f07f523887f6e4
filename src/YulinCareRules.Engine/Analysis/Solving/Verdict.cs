using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Witnesses;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>Whether there is a case of which something holds.</summary>
internal abstract record Verdict;

/// <summary>There is none: proved.</summary>
internal sealed record Impossible : Verdict
{
    public static Impossible Instance { get; } = new();
}

/// <summary>There is one, and the reference evaluator agrees.</summary>
internal sealed record Shown(Witness Witness) : Verdict;

/// <summary>Not decided: the expressions beyond the method that it hangs on; none where the search took too long.</summary>
internal sealed record Open(ImmutableArray<string> Beyond) : Verdict;
