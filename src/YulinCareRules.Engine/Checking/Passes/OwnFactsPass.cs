using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>
/// Marks the expressions over facts that no other decision reads. While such a one is open, nothing else is bound up with it: whoever reads it
/// can take it for one open question, and need not go through its facts again.
/// </summary>
internal static class OwnFactsPass
{
    public static ImmutableArray<DecisionModel> Run(ImmutableArray<DecisionModel> decisions)
    {
        var read = decisions.ToDictionary(decision => decision.Name, decision => FactOverlap.FactsOf(decision).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return [.. decisions.Select(decision => decision is ExpressionModel { GivesSingle: true, Reads.IsEmpty: true }
            && read.All(other => other.Key == decision.Name || !read[decision.Name].Any(mine => other.Value.Any(theirs => FactOverlap.Between(mine, theirs))))
                ? decision with { OwnsItsFacts = true }
                : decision)];
    }
}
