using System.Collections.Immutable;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// Looks for two ways of completing a list that answer a question differently: with them it is open for certain. Tries numbers far from all that are known, and
/// numbers next to them. To find none proves nothing; but where one or two numbers alone are unknown and it is told what the question asks of them, all that can matter are tried.
/// </summary>
internal sealed class WitnessSearch(Answer answer, Func<CaseState, long?[]?> known, decimal? minimum, decimal? maximum)
{
    private const int MostTrials = 64;
    private const long Gap = 1000;

    // Beyond this the reference evaluator is quicker.
    private const long MostOfAll = 4096;

    /// <summary>What the question asks of the numbers; null where it asks other things too.</summary>
    public KeyComparisons? Comparisons { get; init; }

    /// <summary>Tells whether two elements may go together, where the question is whether some do; else null.</summary>
    public PairSearch? Pairs { get; init; }

    /// <summary>Whether no two elements have the same number.</summary>
    public bool IsUnique { get; init; }

    /// <summary>For each outcome the others from which it differs for certain, a bit each; empty where all differ.</summary>
    public ImmutableArray<ulong> Apart { get; init; } = [];

    /// <summary>What not to apply comes to; null where that is an outcome of its own.</summary>
    public Cell? NotApplicableMeans { get; init; }

    /// <summary>The answer: open, or the same however the list is completed. Null where neither is proved.</summary>
    public Cell? Find(CaseState state, object? element)
    {
        if (known(state) is not { } values)
        {
            return null;
        }

        if (ByPairs(state, element, values) is { } found)
        {
            return found;
        }

        var unknown = Enumerable.Range(0, values.Length).Where(i => values[i] is null).ToList();
        var tried = Try(state, element, Completions(values, unknown, Far(values)).Take(MostTrials));
        return tried is { State: CellState.Undetermined } ? tried
            : tried is not null && AllThatMatter(values, unknown, state.AsOf) is { } all ? Try(state, element, all)
            : null;
    }

    // Where no two go together with the numbers far from each other, it hangs on whether some two may with others.
    private Cell? ByPairs(CaseState state, object? element, long?[] values)
    {
        // So that the others, too, have numbers left.
        if (Pairs is null || Comparisons is null || maximum - minimum < values.Length + MostTrials)
        {
            return null;
        }

        var apart = Try(state, element, Completions(values, [], Far(values)).Take(1));
        if (apart is not { State: CellState.Determined, Outcome: 0 } no)
        {
            return apart is { State: CellState.Undetermined } ? apart : null;
        }

        var others = values.OfType<long>().ToHashSet();
        var (from, to) = Comparisons.Reach(others, 2, state.AsOf, minimum, maximum);
        return Pairs.MayHold(state, values, from, to, IsUnique ? others : null) switch
        {
            true => Cell.Undetermined,
            false => no,
            null => null,
        };
    }

    // Open where one is open or two differ; what they agree on otherwise. Null where one is not answered exactly, or there is none.
    private Cell? Try(CaseState state, object? element, IEnumerable<long[]> completions)
    {
        Cell? first = null;
        var elements = new long[1][];
        foreach (var completion in completions)
        {
            elements[0] = completion;
            var assumptions = new Assumptions { Elements = elements };
            var cell = answer(state, element, ref assumptions).OrWhereNotApplicable(NotApplicableMeans);
            switch (cell)
            {
                case { IsInexact: true } or { State: CellState.Referred }:
                    return null;
                case { State: CellState.Undetermined }:
                    return Cell.Undetermined;
            }

            first ??= cell;
            if (!cell.IsAlike(first.Value))
            {
                return cell.IsApartFrom(first.Value, Apart) ? Cell.Undetermined : null;
            }
        }

        return first;
    }

    // Null where they are too many.
    private IEnumerable<long[]>? AllThatMatter(long?[] values, List<int> unknown, DateOnly day)
    {
        if (Comparisons is null || unknown.Count is 0 or > 2)
        {
            return null;
        }

        var others = values.OfType<long>().ToHashSet();
        var (from, to) = Comparisons.Reach(others, unknown.Count, day, minimum, maximum);
        var count = to - from + 1;
        return count > MostOfAll || (unknown.Count == 2 && count * count > MostOfAll) ? null : Filled([.. values.Select(value => value ?? 0)], unknown, 0, from, to, IsUnique ? others : null);
    }

    // The same array each time; null where numbers may come twice.
    private static IEnumerable<long[]> Filled(long[] values, List<int> unknown, int number, long from, long to, HashSet<long>? taken)
    {
        for (var value = from; value <= to; value++)
        {
            if (taken?.Contains(value) == true)
            {
                continue;
            }

            values[unknown[number]] = value;
            if (number + 1 == unknown.Count)
            {
                yield return values;
                continue;
            }

            foreach (var filled in Filled(values, unknown, number + 1, from, to, taken is null ? null : [.. taken, value]))
            {
                yield return filled;
            }
        }
    }

    private long[] Far(long?[] values)
    {
        var (step, start) = maximum is null
            ? (Gap, (values.Max() ?? 0) + Gap)
            : (-Gap, (values.Min() ?? (long)maximum) - Gap);
        return [.. values.Select((value, i) => value ?? (start + (i * step)))];
    }

    private IEnumerable<long[]> Completions(long?[] values, List<int> unknown, long[] far)
    {
        if (minimum is { } least && far.Any(value => value < least))
        {
            yield break;
        }

        yield return far;
        ImmutableHashSet<long> taken = [.. values.OfType<long>()];
        foreach (var i in unknown)
        {
            foreach (var near in taken.SelectMany(value => new[] { value + 1, value - 1 }).Where(IsFree))
            {
                yield return With(far, (i, near));
            }
        }

        var free = (long)(minimum ?? 0);
        while (taken.Contains(free) || taken.Contains(free + 1))
        {
            free++;
        }

        foreach (var (i, j) in unknown.SelectMany(i => unknown.Where(j => j != i).Select(j => (i, j))))
        {
            yield return With(far, (i, free), (j, free + 1));
        }

        bool IsFree(long value) => !taken.Contains(value) && !(value < minimum) && !(value > maximum);
    }

    private static long[] With(long[] values, params ReadOnlySpan<(int Place, long Value)> changes)
    {
        var changed = (long[])values.Clone();
        foreach (var (place, value) in changes)
        {
            changed[place] = value;
        }

        return changed;
    }
}
