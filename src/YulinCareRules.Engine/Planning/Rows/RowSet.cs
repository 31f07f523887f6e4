using System.Collections.Immutable;
using System.Globalization;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>Many rows as data: for each the tests of its inputs. An index finds those in question.</summary>
internal sealed class RowSet
{
    private readonly ImmutableArray<Func<CaseState, decimal?>> inputs;
    private readonly ImmutableArray<RowTest?[]> tests;
    private readonly RowIndex? index;
    private readonly int[] all;

    private RowSet(ImmutableArray<Func<CaseState, decimal?>> inputs, ImmutableArray<RowTest?[]> tests)
    {
        this.inputs = inputs;
        this.tests = tests;
        index = RowIndex.Best(tests, inputs.Length);
        all = index is null ? [.. Enumerable.Range(0, tests.Length)] : [];
    }

    public int Count => tests.Length;

    /// <summary>How many rows are in question, on the whole.</summary>
    public double Found => index?.Found ?? tests.Length;

    /// <param name="rows">For each row the tests that must all hold.</param>
    /// <param name="planner">Makes the code that reads the inputs.</param>
    public static RowSet Of(ImmutableArray<ImmutableArray<RowTest>> rows, Planner planner)
    {
        var inputs = rows.SelectMany(row => row).DistinctBy(test => test.Path, StringComparer.Ordinal).ToList();
        var places = inputs.Select((test, i) => KeyValuePair.Create(test.Path, i)).ToDictionary(StringComparer.Ordinal);
        return new RowSet([.. inputs.Select(test => InputReader.Of(test.Input, planner.Start()))], [.. rows.Select(row => Row(row, places))]);
    }

    /// <summary>The rows in question; false where the input that tells them apart is not known.</summary>
    public bool TryFind(CaseState state, out ReadOnlySpan<int> rows)
    {
        if (index is null)
        {
            rows = all;
            return true;
        }

        var value = inputs[index.Input](state);
        rows = value is { } known ? index.Find(known) : default;
        return value is not null;
    }

    /// <summary>Whether a row applies; null where it hangs on an input that is not known.</summary>
    public bool? Applies(CaseState state, int row)
    {
        var isOpen = false;
        for (var input = 0; input < inputs.Length; input++)
        {
            if (tests[row][input] is not { } test)
            {
                continue;
            }

            if (inputs[input](state) is not { } value)
            {
                isOpen = true;
            }
            else if (!test.Holds(value))
            {
                return false;
            }
        }

        return isOpen ? null : true;
    }

    /// <summary>What is known of the inputs: cases with the same key are told apart by no row.</summary>
    public string KeyOf(CaseState state) => string.Join(';', inputs.Select(input => input(state)?.ToString(CultureInfo.InvariantCulture)));

    // Two tests of one input must both hold, as the two ends of a span do.
    private static RowTest?[] Row(ImmutableArray<RowTest> tests, Dictionary<string, int> places)
    {
        var row = new RowTest?[places.Count];
        foreach (var test in tests)
        {
            ref var place = ref row[places[test.Path]];
            place = place is null ? test : place with { Intervals = Stretches.InAll([place.Intervals, test.Intervals]) };
        }

        return row;
    }
}
