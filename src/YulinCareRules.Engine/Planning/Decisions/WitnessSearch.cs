using System.Collections.Immutable;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// Looks for two ways of completing a list that answer a question differently: with them it is open for certain. Tries numbers far from all that are known, and
/// numbers next to them. To find none proves nothing.
/// </summary>
internal sealed class WitnessSearch(Answer answer, Func<CaseState, long?[]?> known, decimal? minimum, decimal? maximum)
{
    private const int MostTrials = 64;
    private const long Apart = 1000;

    /// <summary>Whether the question is open: true, or not known.</summary>
    public bool Finds(CaseState state, object? element)
    {
        if (known(state) is not { } values)
        {
            return false;
        }

        var unknown = Enumerable.Range(0, values.Length).Where(i => values[i] is null).ToList();
        var far = Far(values);
        Cell? first = null;
        foreach (var completion in Completions(values, unknown, far).Take(MostTrials))
        {
            var assumptions = new Assumptions { Completion = completion };
            var cell = answer(state, element, ref assumptions);
            switch (cell)
            {
                case { IsInexact: true } or { State: CellState.Referred }:
                    return false;
                case { State: CellState.Undetermined }:
                    return true;
            }

            first ??= cell;
            if (cell.State != first.Value.State || cell.Outcome != first.Value.Outcome)
            {
                return true;
            }
        }

        return false;
    }

    private long[] Far(long?[] values)
    {
        var (step, start) = maximum is null
            ? (Apart, (values.Max() ?? 0) + Apart)
            : (-Apart, (values.Min() ?? (long)maximum) - Apart);
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
