using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>A result that all cases of a cell have, made once.</summary>
/// <param name="Result">The result: always the same object.</param>
/// <param name="WorkedOut">The places of the outputs that differ from case to case all the same.</param>
internal readonly record struct SharedResult(DecisionResult Result, ImmutableArray<int> WorkedOut)
{
    /// <summary>Whether other cases will have the same object; else there was no room for one more.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>What is missing, where that differs from case to case; else null.</summary>
    public ImmutableArray<string>? Missing { get; init; }

    /// <summary>The result with what is missing in this case.</summary>
    public DecisionResult WithMissing => Missing is { } missing ? Result with { Missing = missing } : Result;
}
