using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Totals, means and extremes of a list, or of arguments one by one.</summary>
internal static class StatisticFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        // Of no numbers there is no total, by the standard: null.
        OfNumbers("sum", numbers => numbers.Count == 0 ? null : new FeelNumber(numbers.Sum())),
        OfNumbers("mean", numbers => numbers.Count == 0 ? null : new FeelNumber(numbers.Sum() / numbers.Count)),
        OfNumbers("product", numbers => numbers.Count == 0 ? null : new FeelNumber(numbers.Aggregate(NumberArithmetic.Product))),
        OfNumbers("median", Median),
        OfNumbers("stddev", Deviation),
        OfNumbers("mode", Modes),
        Of("min", items => Extreme(items, BinaryOperator.LessThan)),
        Of("max", items => Extreme(items, BinaryOperator.GreaterThan)),
    ];

    private static BuiltInFunction Of(string name, Func<IReadOnlyList<FeelValue>, FeelValue?> body) => new(
        name,
        Signature.Of(call => body(call.List(0)), Parameter.List("list")),
        Signature.Variadic(call => body([.. call.Arguments.Select(argument => argument is FeelList { Items: [var only] } ? only : argument)]), Parameter.Any("c")));

    private static BuiltInFunction OfNumbers(string name, Func<IReadOnlyList<decimal>, FeelValue?> body) =>
        Of(name, items => items.All(item => item is FeelNumber) ? body([.. items.Select(item => ((FeelNumber)item).Value)]) : null);

    private static FeelValue Median(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count == 0)
        {
            return FeelNull.Instance;
        }

        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        return new FeelNumber(sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    private static FeelNumber? Deviation(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count < 2)
        {
            return null;
        }

        var mean = numbers.Sum() / numbers.Count;
        return Powers.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Count - 1)) is { } root ? new FeelNumber(root) : null;
    }

    private static FeelList Modes(IReadOnlyList<decimal> numbers)
    {
        var groups = numbers.GroupBy(number => number).ToList();
        var most = groups.Count == 0 ? 0 : groups.Max(group => group.Count());
        return new FeelList([.. groups.Where(group => group.Count() == most).Select(group => group.Key).Order().Select(number => new FeelNumber(number))]);
    }

    private static FeelValue? Extreme(IReadOnlyList<FeelValue> items, BinaryOperator better)
    {
        if (items.Count == 0)
        {
            return FeelNull.Instance;
        }

        var best = items[0];
        foreach (var item in items)
        {
            switch (FeelOperators.Apply(better, item, best))
            {
                case FeelBoolean { Value: true }:
                    best = item;
                    break;
                case FeelNull:
                    return null;
            }
        }

        return best;
    }
}
