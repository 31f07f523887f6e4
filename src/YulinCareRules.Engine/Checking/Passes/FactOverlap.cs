using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Which facts a decision reads, and whether two of them touch.</summary>
internal static class FactOverlap
{
    public static IEnumerable<string> FactsOf(DecisionModel decision) =>
        DecisionExpressions.Of(decision).SelectMany(BoundWalk.Facts).Select(fact => fact.Path);

    /// <summary>One is the other, or a part of it.</summary>
    public static bool Between(string one, string other) =>
        one == other || one.StartsWith(other + ".", StringComparison.Ordinal) || other.StartsWith(one + ".", StringComparison.Ordinal);
}
