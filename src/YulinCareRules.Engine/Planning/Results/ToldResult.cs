using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>The result of a decision some of whose facts are unknown, for all cases of which the same is known.</summary>
/// <param name="Result">The result of one of them.</param>
/// <param name="Direct">The unknown facts that can tell.</param>
/// <param name="Questions">The places of the open decisions that can tell: what is missing for them differs from case to case.</param>
internal sealed record ToldResult(DecisionResult Result, ImmutableArray<string> Direct, ImmutableArray<int> Questions)
{
    /// <summary>Whether the same object is told next time.</summary>
    public bool IsKept { get; init; } = true;

    /// <param name="result">The result of a case.</param>
    /// <param name="questions">The decisions that count as one open question.</param>
    public static ToldResult Of(DecisionResult result, ImmutableArray<(int Place, string Name)> questions)
    {
        if (questions.IsEmpty)
        {
            return new ToldResult(result, result.Missing, []);
        }

        ImmutableArray<int> telling = [.. questions.Where(question => result.Telling.Any(unknown => unknown.Decision == question.Name)).Select(question => question.Place)];
        return new ToldResult(result, [.. result.Telling.Where(unknown => unknown.Decision is null).SelectMany(unknown => unknown.Reports).Distinct()], telling);
    }
}
