using System.Collections.Immutable;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>Sets of facts, by their paths, of which any one is enough for something. No set within another, and no more than a few.</summary>
internal sealed record FactSets(ImmutableArray<ImmutableSortedSet<string>> Sets)
{
    private const int Most = 4;
    private const int MostFacts = 3;

    /// <summary>Nothing is enough.</summary>
    public static FactSets None { get; } = new([]);

    /// <summary>Nothing is needed.</summary>
    public static FactSets Any { get; } = new([[]]);

    public static FactSets Of(string path) => new([[path]]);

    /// <summary>What is enough for one of two.</summary>
    public FactSets Or(FactSets other) => Least([.. Sets, .. other.Sets]);

    /// <summary>What is enough for both.</summary>
    public FactSets And(FactSets other) => Least([.. Sets.SelectMany(set => other.Sets.Select(set.Union))]);

    private static FactSets Least(ImmutableArray<ImmutableSortedSet<string>> sets)
    {
        var kept = new List<ImmutableSortedSet<string>>();
        foreach (var set in sets.Where(set => set.Count <= MostFacts).OrderBy(set => set.Count))
        {
            if (kept.Count < Most && !kept.Exists(smaller => smaller.IsSubsetOf(set)))
            {
                kept.Add(set);
            }
        }

        return new([.. kept]);
    }
}
