using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.RuleBook.Graph;

/// <summary>Which decisions hang together by reading each other.</summary>
internal static class DecisionGraph
{
    /// <summary>The groups of decisions that are connected, largest first; a decision that stands alone is a group of its own.</summary>
    public static ImmutableArray<ImmutableArray<DecisionModel>> Groups(IEnumerable<DecisionModel> decisions)
    {
        var all = decisions.ToList();
        var groupOf = all.ToDictionary(decision => decision.Name, decision => decision.Name, StringComparer.Ordinal);
        foreach (var decision in all)
        {
            foreach (var read in decision.Reads.Where(groupOf.ContainsKey))
            {
                var (kept, gone) = (groupOf[read], groupOf[decision.Name]);
                foreach (var member in all.Where(member => groupOf[member.Name] == gone))
                {
                    groupOf[member.Name] = kept;
                }
            }
        }

        return [.. all.GroupBy(decision => groupOf[decision.Name]).Select(group => group.ToImmutableArray()).OrderByDescending(group => group.Length)];
    }

    /// <summary>A decision with all it rests on and all that rests on it, each after those it reads.</summary>
    public static ImmutableArray<DecisionModel> Around(DecisionModel decision, IEnumerable<DecisionModel> decisions)
    {
        var all = decisions.ToList();
        var names = new HashSet<string>(StringComparer.Ordinal) { decision.Name };
        foreach (var other in Enumerable.Reverse(all))
        {
            if (names.Contains(other.Name))
            {
                names.UnionWith(other.Reads);
            }
        }

        var after = new HashSet<string>(StringComparer.Ordinal) { decision.Name };
        foreach (var other in all.Where(other => other.Reads.Any(after.Contains)))
        {
            after.Add(other.Name);
        }

        return [.. all.Where(other => names.Contains(other.Name) || after.Contains(other.Name))];
    }
}
