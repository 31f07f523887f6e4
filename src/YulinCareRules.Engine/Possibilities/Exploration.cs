using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>What an expression comes to over all completions of the facts, and which unknown facts it hangs on.</summary>
/// <param name="Outcomes">The distinct outcomes met; one, and <paramref name="IsOpen"/> false: the known facts settle it.</param>
/// <param name="IsOpen">Whether there may be others than those: an outcome without end (an amount for each number of places), or a limit reached.</param>
/// <param name="Missing">The paths of the unknown facts that can change the outcome; when settled, none.</param>
internal sealed record Exploration(ImmutableArray<FeelValue> Outcomes, bool IsOpen, ImmutableArray<string> Missing)
{
    public bool IsSettled => !IsOpen && Outcomes.Length == 1;

    /// <summary>Whether some numbers were only tried at points, so that a fact that matters may be unnamed.</summary>
    public bool IsSampled { get; init; }

    /// <summary>What is missing, as it was told apart.</summary>
    public ImmutableArray<Unknown> Telling { get; init; } = [];
}

/// <summary>Splits what is unknown until the outcome is plain in every part; a fact matters when two parts that differ in it alone have different outcomes.</summary>
internal static class Explorer
{
    // Past this many parts the rest is left open, and every unknown fact in it counts as mattering.
    private const int MostParts = 400;

    /// <param name="evaluate">The outcome under an assumption.</param>
    /// <param name="outcome">The part of it that counts, or null where it is not known.</param>
    public static Exploration Explore(Func<World, Possible> evaluate, Func<Possible, FeelValue?> outcome) => Explore(evaluate, outcome, allowsSamples: true)!;

    /// <summary>The same, but no further than until all that the outcome hangs on is known to matter: what more outcomes there are is then not told. A table of many rows need not be gone through for each of them.</summary>
    /// <param name="evaluate">The outcome under an assumption.</param>
    /// <param name="outcome">The part of it that counts, or null where it is not known.</param>
    public static Exploration ExploreMissing(Func<World, Possible> evaluate, Func<Possible, FeelValue?> outcome) => Explore(evaluate, outcome, allowsSamples: true, endsEarly: true)!;

    /// <summary>The same, but null as soon as some number could only be tried at points.</summary>
    /// <param name="evaluate">The outcome under an assumption.</param>
    /// <param name="outcome">The part of it that counts, or null where it is not known.</param>
    public static Exploration? ExploreWhole(Func<World, Possible> evaluate, Func<Possible, FeelValue?> outcome) => Explore(evaluate, outcome, allowsSamples: false);

    private static Exploration? Explore(Func<World, Possible> evaluate, Func<Possible, FeelValue?> outcome, bool allowsSamples, bool endsEarly = false)
    {
        var first = evaluate(World.Empty);
        if (outcome(first) is { } plain)
        {
            return new Exploration([plain], false, []);
        }

        var parts = new List<Part>();
        var sampled = false;
        var (hanging, looked) = (first.Unknowns, 0);
        var pending = new Stack<OpenPart>();
        pending.Push(new OpenPart(World.Empty, first));
        while (pending.TryPop(out var next))
        {
            if (outcome(next.Value) is { } known)
            {
                parts.Add(new Part(next.World, known, next.Value));
                continue;
            }

            var split = parts.Count + pending.Count < MostParts ? next.Value.Split ?? SplitOf(next.Value, next.World) : null;
            var worlds = Worlds(split, next.World);
            if (worlds.Count == 0)
            {
                parts.Add(new Part(next.World, null, next.Value));
                continue;
            }

            sampled |= !split!.IsExhaustive;
            if (sampled && !allowsSamples)
            {
                return null;
            }

            foreach (var world in worlds)
            {
                var value = evaluate(world);
                if (endsEarly && outcome(value) is { } plainly)
                {
                    parts.Add(new Part(world, plainly, value));
                    continue;
                }

                hanging = hanging.Union(value.Unknowns);
                pending.Push(new OpenPart(world, value));
            }

            // Looked at again when there are twice as many: to hold all parts against each other costs more than to make one.
            if (endsEarly && parts.Count >= 2 * looked)
            {
                looked = parts.Count;
                var telling = TellingOf(parts).ToHashSet();
                if (telling.Count > 0 && hanging.All(telling.Contains))
                {
                    return new Exploration([.. OutcomesOf(parts)], true, Reports(telling)) { IsSampled = sampled, Telling = [.. telling] };
                }
            }
        }

        return Conclude(parts, sampled, first);
    }

    private static IEnumerable<FeelValue> OutcomesOf(List<Part> parts) => parts.Select(part => part.Outcome).OfType<FeelValue>().Distinct();

    private static IEnumerable<Unknown> TellingOf(List<Part> parts) => new PartDifferences(parts.ConvertAll(part => (part.World, part.Outcome))).Telling();

    /// <summary>The parts that a split makes of an assumption; none where the numbers to cut at are beyond what a decimal holds.</summary>
    public static List<World> Worlds(Split? split, World world)
    {
        try
        {
            return split?.Apply(world).ToList() ?? [];
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    // An undecided yes-or-no that names no split of its own: try any closed choice it hangs on.
    private static ChoiceSplit? SplitOf(Possible value, World world)
    {
        var unknown = value.Unknowns.Where(candidate => world.DomainOf(candidate) is ChoiceDomain { Values.Length: > 1 }).MinBy(candidate => candidate.Key, StringComparer.Ordinal);
        return unknown is null ? null : new ChoiceSplit(unknown);
    }

    private static Exploration Conclude(List<Part> parts, bool sampled, Possible first)
    {
        ImmutableArray<FeelValue> outcomes = [.. OutcomesOf(parts)];
        var open = parts.Exists(part => part.Outcome is null);
        if (!open && outcomes.Length == 1)
        {
            // Samples that agree prove nothing.
            return sampled
                ? new Exploration(outcomes, true, Reports(first.Unknowns)) { IsSampled = true, Telling = [.. first.Unknowns] }
                : new Exploration(outcomes, false, []);
        }

        var matters = parts.Where(part => part.Outcome is null).SelectMany(part => part.Value.Unknowns).ToHashSet();
        matters.UnionWith(TellingOf(parts));
        return new Exploration(outcomes, open, Reports(matters)) { IsSampled = sampled, Telling = [.. matters] };
    }

    /// <summary>What to name for unknowns, in order.</summary>
    public static ImmutableArray<string> Reports(IEnumerable<Unknown> unknowns) =>
        [.. unknowns.SelectMany(unknown => unknown.Reports).Distinct().Order(StringComparer.Ordinal)];

    private sealed record OpenPart(World World, Possible Value);

    private sealed record Part(World World, FeelValue? Outcome, Possible Value);
}
