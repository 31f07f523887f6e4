using System.Collections.Immutable;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>Numbers as stretches that do not touch each other, the lowest first.</summary>
internal static class Stretches
{
    // More than any whole number that is counted with.
    private const decimal Beyond = 1e19m;

    /// <summary>The numbers that lie in all of many sets. By halves: one after the other would take the square of their number.</summary>
    public static ImmutableArray<Interval> InAll(ReadOnlySpan<ImmutableArray<Interval>> sets)
    {
        if (sets.Length == 1)
        {
            return Ordered(sets[0]);
        }

        var middle = sets.Length / 2;
        return InBoth(InAll(sets[..middle]), InAll(sets[middle..]));
    }

    /// <summary>The whole numbers among them, as the first and the last of each run.</summary>
    public static ImmutableArray<(long First, long Last)> Whole(ImmutableArray<Interval> stretches)
    {
        var runs = ImmutableArray.CreateBuilder<(long First, long Last)>();
        foreach (var stretch in stretches)
        {
            var (least, greatest) = (decimal.Ceiling(Math.Clamp(stretch.Low, -Beyond, Beyond)), decimal.Floor(Math.Clamp(stretch.High, -Beyond, Beyond)));
            least += least == stretch.Low && !stretch.IsLowIn ? 1 : 0;
            greatest -= greatest == stretch.High && !stretch.IsHighIn ? 1 : 0;
            if (least > greatest || least > long.MaxValue || greatest < long.MinValue)
            {
                continue;
            }

            var (first, last) = (least < long.MinValue ? long.MinValue : (long)least, greatest > long.MaxValue ? long.MaxValue : (long)greatest);
            if (runs.Count > 0 && runs[^1].Last == first - 1)
            {
                runs[^1] = (runs[^1].First, last);
            }
            else
            {
                runs.Add((first, last));
            }
        }

        return runs.ToImmutable();
    }

    /// <summary>The numbers that lie in none of one stretch or more.</summary>
    public static ImmutableArray<Interval> Outside(ImmutableArray<Interval> stretches) => InAll([.. stretches.Select(Beside)]);

    private static ImmutableArray<Interval> Beside(Interval stretch) =>
    [
        .. stretch is { Low: decimal.MinValue, IsLowIn: true } ? [] : new[] { Interval.To(stretch.Low, !stretch.IsLowIn) },
        .. stretch is { High: decimal.MaxValue, IsHighIn: true } ? [] : new[] { Interval.From(stretch.High, !stretch.IsHighIn) },
    ];

    private static ImmutableArray<Interval> InBoth(ImmutableArray<Interval> one, ImmutableArray<Interval> other)
    {
        var both = ImmutableArray.CreateBuilder<Interval>();
        for (var (i, j) = (0, 0); i < one.Length && j < other.Length;)
        {
            if (Interval.Both(one[i], other[j]) is { } common)
            {
                both.Add(common);
            }

            // Whichever ends first has nothing in common with what follows.
            if (EndsBefore(one[i], other[j]))
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return both.ToImmutable();
    }

    private static bool EndsBefore(Interval one, Interval other) => one.High < other.High || (one.High == other.High && !one.IsHighIn);

    // Those of one condition may overlap.
    private static ImmutableArray<Interval> Ordered(ImmutableArray<Interval> stretches)
    {
        var ordered = ImmutableArray.CreateBuilder<Interval>();
        foreach (var next in stretches.OrderBy(stretch => stretch.Low).ThenByDescending(stretch => stretch.IsLowIn))
        {
            if (ordered.Count > 0 && Touches(ordered[^1], next))
            {
                ordered[^1] = EndsBefore(ordered[^1], next) ? ordered[^1] with { High = next.High, IsHighIn = next.IsHighIn } : ordered[^1];
            }
            else
            {
                ordered.Add(next);
            }
        }

        return ordered.ToImmutable();
    }

    private static bool Touches(Interval one, Interval next) => next.Low < one.High || (next.Low == one.High && (next.IsLowIn || one.IsHighIn));
}
