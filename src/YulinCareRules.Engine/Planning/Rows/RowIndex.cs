using System.Collections.Immutable;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>
/// Finds the rows that one input leaves in question. The figures that rows name cut the numbers into points and the gaps between them; each keeps the rows whose test it meets,
/// so that a search for the place of a number is all there is to do.
/// </summary>
internal sealed class RowIndex
{
    // Where stretches overlap so much that this many times the rows would have to be kept, the index is not worth its memory.
    private const int MostKept = 32;

    private readonly decimal[] points;
    private readonly int[][] rows;

    private RowIndex(int input, decimal[] points, int[][] rows)
    {
        Input = input;
        this.points = points;
        this.rows = rows;
        Found = rows.Average(found => found.Length);
    }

    /// <summary>The place of the input among those of the table.</summary>
    public int Input { get; }

    /// <summary>How many rows are in question, on the whole.</summary>
    public double Found { get; }

    /// <summary>The rows in question, in their order.</summary>
    public ReadOnlySpan<int> Find(decimal value)
    {
        var at = Array.BinarySearch(points, value);
        return rows[at >= 0 ? (2 * at) + 1 : 2 * ~at];
    }

    /// <summary>The index over the input that leaves the fewest rows in question; null where none is worth it.</summary>
    /// <param name="tests">For each row its test of each input, or null.</param>
    /// <param name="inputs">How many inputs there are.</param>
    public static RowIndex? Best(ImmutableArray<RowTest?[]> tests, int inputs) =>
        Enumerable.Range(0, inputs).Select(input => Over(tests, input)).OfType<RowIndex>().MinBy(index => index.Found);

    private static RowIndex? Over(ImmutableArray<RowTest?[]> tests, int input)
    {
        decimal[] points = [.. tests.SelectMany(row => row[input]?.Intervals ?? []).SelectMany(interval => new[] { interval.Low, interval.High }).Where(point => point is not (decimal.MinValue or decimal.MaxValue)).Distinct().Order()];
        var found = new List<int>[(2 * points.Length) + 1];
        var kept = 0L;
        for (var place = 0; place < found.Length; place++)
        {
            found[place] = [];
        }

        for (var row = 0; row < tests.Length; row++)
        {
            foreach (var (first, last) in tests[row][input] is { } test ? test.Intervals.Select(interval => Places(interval, points)) : [(0, found.Length - 1)])
            {
                kept += last - first + 1;
                if (kept > (long)MostKept * (tests.Length + found.Length))
                {
                    return null;
                }

                for (var place = first; place <= last; place++)
                {
                    if (found[place].Count == 0 || found[place][^1] != row)
                    {
                        found[place].Add(row);
                    }
                }
            }
        }

        return new RowIndex(input, points, Array.ConvertAll(found, place => place.ToArray()));
    }

    // Point i stands at place 2i + 1, the gap before it at 2i.
    private static (int First, int Last) Places(Interval interval, decimal[] points)
    {
        var first = interval.Low == decimal.MinValue ? 0 : (2 * Array.BinarySearch(points, interval.Low)) + (interval.IsLowIn ? 1 : 2);
        var last = interval.High == decimal.MaxValue ? 2 * points.Length : (2 * Array.BinarySearch(points, interval.High)) + (interval.IsHighIn ? 1 : 0);
        return (first, last);
    }
}
