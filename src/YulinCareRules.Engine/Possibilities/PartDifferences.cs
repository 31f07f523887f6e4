using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>
/// Of parts into which the completions of the facts were divided, each with its outcome (null: not known): pairs that differ in outcome and exclude each other in one unknown alone. A case of the one
/// then becomes a case of the other by changing that unknown.
/// </summary>
internal sealed class PartDifferences
{
    private readonly List<ConfinedUnknown> unknowns = [];

    // For each part the number of its outcome, and for each unknown the number of the domain that the part confines it to; 0 where it does not.
    private readonly int[] outcomes;
    private readonly int[][] domains;

    public PartDifferences(IReadOnlyList<(World World, FeelValue? Outcome)> parts)
    {
        var known = new List<FeelValue?>();
        var places = new Dictionary<Unknown, int>();
        outcomes = new int[parts.Count];
        domains = new int[parts.Count][];
        for (var i = 0; i < parts.Count; i++)
        {
            outcomes[i] = known.IndexOf(parts[i].Outcome);
            if (outcomes[i] < 0)
            {
                outcomes[i] = known.Count;
                known.Add(parts[i].Outcome);
            }

            domains[i] = Numbers(parts[i].World, places);
        }
    }

    /// <summary>The unknowns that tell such a pair apart.</summary>
    public IEnumerable<Unknown> Telling()
    {
        var disjoint = unknowns.ConvertAll(unknown => unknown.DisjointPairs()).ToArray();
        var telling = new bool[unknowns.Count];
        var left = unknowns.Count;
        for (var i = 0; i < domains.Length && left > 0; i++)
        {
            for (var j = i + 1; j < domains.Length && left > 0; j++)
            {
                if (outcomes[i] != outcomes[j] && OnlyDifference(domains[i], domains[j], disjoint) is >= 0 and var only && !telling[only])
                {
                    telling[only] = true;
                    left--;
                }
            }
        }

        return unknowns.Where((_, place) => telling[place]).Select(unknown => unknown.Unknown);
    }

    private int[] Numbers(World world, Dictionary<Unknown, int> places)
    {
        var numbers = new int[unknowns.Count];
        foreach (var (unknown, domain) in world.Confinements)
        {
            if (!places.TryGetValue(unknown, out var place))
            {
                places.Add(unknown, place = unknowns.Count);
                unknowns.Add(new ConfinedUnknown(unknown));
            }

            if (place >= numbers.Length)
            {
                Array.Resize(ref numbers, unknowns.Count);
            }

            numbers[place] = unknowns[place].NumberOf(domain);
        }

        return numbers;
    }

    // -1 where there is none, or more than one. What a part has no number for it does not confine.
    private static int OnlyDifference(int[] left, int[] right, bool[][,] disjoint)
    {
        var found = -1;
        for (var place = Math.Min(left.Length, right.Length) - 1; place >= 0; place--)
        {
            if (disjoint[place][left[place], right[place]])
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = place;
            }
        }

        return found;
    }

    /// <summary>An unknown that some part confines, with the different domains that parts confine it to, numbered from 1.</summary>
    private sealed class ConfinedUnknown(Unknown unknown)
    {
        private readonly List<Domain> domains = [];
        private readonly Dictionary<Domain, int> numbers = new(ReferenceEqualityComparer.Instance);

        public Unknown Unknown => unknown;

        public int NumberOf(Domain domain)
        {
            if (!numbers.TryGetValue(domain, out var number))
            {
                var same = domains.FindIndex(other => Domain.AreSame(domain, other));
                if (same < 0)
                {
                    same = domains.Count;
                    domains.Add(domain);
                }

                numbers.Add(domain, number = same + 1);
            }

            return number;
        }

        public bool[,] DisjointPairs()
        {
            var pairs = new bool[domains.Count + 1, domains.Count + 1];
            for (var i = 0; i < domains.Count; i++)
            {
                for (var j = 0; j < domains.Count; j++)
                {
                    pairs[i + 1, j + 1] = Domain.AreDisjoint(domains[i], domains[j]);
                }
            }

            return pairs;
        }
    }
}
