using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Sorting: by the order of the values, or by a function that tells of two which comes first.</summary>
internal static class OrderFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new(
            "sort",
            Signature.Of(call => Sort(call.List(0), FeelOperators.Compare, call.Context.Budget), Parameter.List("list")),
            Signature.Of(
                call => call.Caller is { } caller && call[1] is FeelFunction { Parameters.Count: 2 } precedes
                    ? Sort(call.List(0), (left, right) => caller.Call(precedes, [left, right]) is FeelBoolean answer ? (answer.Value ? -1 : 1) : null, call.Context.Budget)
                    : null,
                Parameter.List("list"),
                new Parameter("precedes", FeelTypes.Function))) { IsPure = false },
    ];

    // Merging keeps the order of equals and ends whatever the function says, also where it contradicts itself.
    private static FeelList? Sort(IReadOnlyList<FeelValue> items, Func<FeelValue, FeelValue, int?> compare, Budget budget)
    {
        var sorted = items.ToArray();
        var spare = new FeelValue[sorted.Length];
        for (var width = 1; width < sorted.Length; width *= 2)
        {
            for (var start = 0; start < sorted.Length; start += 2 * width)
            {
                var middle = Math.Min(start + width, sorted.Length);
                var end = Math.Min(start + (2 * width), sorted.Length);
                budget.Spend(end - start);
                if (!Merge(sorted, spare, (start, middle, end), compare))
                {
                    return null;
                }
            }

            (sorted, spare) = (spare, sorted);
        }

        return new FeelList([.. sorted]);
    }

    private static bool Merge(FeelValue[] from, FeelValue[] to, (int Start, int Middle, int End) part, Func<FeelValue, FeelValue, int?> compare)
    {
        var (left, right) = (part.Start, part.Middle);
        for (var next = part.Start; next < part.End; next++)
        {
            var takeRight = left == part.Middle;
            if (!takeRight && right < part.End)
            {
                if (compare(from[right], from[left]) is not { } sign)
                {
                    return false;
                }

                takeRight = sign < 0;
            }

            to[next] = takeRight ? from[right++] : from[left++];
        }

        return true;
    }
}
