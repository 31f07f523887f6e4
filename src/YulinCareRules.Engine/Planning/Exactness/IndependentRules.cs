using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Decisions;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>Rules that hang on facts which no other rule of their table reads: while they are open they may apply or not, whatever the others do.</summary>
internal static class IndependentRules
{
    /// <summary>Those rules that are by themselves enough to leave a table open, a bit each.</summary>
    /// <param name="applies">When each rule applies.</param>
    /// <param name="selection">What becomes of the rules.</param>
    /// <param name="inexact">The facts for which three-valued logic is not exact.</param>
    /// <param name="sharedFacts">The facts that bind a decision to those who read it; null where they cannot be told.</param>
    public static ulong Decisive(ImmutableArray<BoundExpression> applies, RuleSelection selection, ImmutableArray<Leaf> inexact, Func<string, List<BoundField>?> sharedFacts)
    {
        if (selection.Ranks.IsEmpty)
        {
            return 0;
        }

        ImmutableArray<LeafUses> uses = [.. applies.Select(condition =>
        {
            var own = new LeafUses();
            own.AddCondition(condition, LeafUse.Up);
            return own;
        })];
        var contested = inexact.Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
        bool[] areIndependent = [.. uses.Select((own, rule) => own.All.All(leaf => IsPlain(leaf, sharedFacts) && !contested.Contains(leaf.Path) && !uses.Where((_, other) => other != rule).Any(others => others.All.Any(used => used.Path == leaf.Path))))];
        return Enumerable.Range(0, applies.Length).Where(IsDecisive).Aggregate(0UL, (all, rule) => all | (1UL << rule));

        bool IsDecisive(int rule) => Enumerable.Range(0, applies.Length).All(other =>
            selection.Ranks[other] <= selection.Ranks[rule] ? areIndependent[other] : IsApart(rule, selection.Outcomes[other]))
            && (selection.Otherwise < 0 || IsApart(rule, selection.Otherwise));

        bool IsApart(int rule, int outcome) => (selection.Apart[selection.Outcomes[rule]] & (1UL << outcome)) != 0;
    }

    // A single fact of the case, or another decision that hangs on nothing which is read elsewhere.
    private static bool IsPlain(Leaf leaf, Func<string, List<BoundField>?> sharedFacts) => leaf.Expression switch
    {
        BoundDecision decision => sharedFacts(decision.Decision) is { Count: 0 },
        BoundField { Type: not (ListType or RecordType) } => !leaf.IsRepeated && !leaf.IsOfElement,
        _ => false,
    };
}
