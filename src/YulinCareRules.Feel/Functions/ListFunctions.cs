using System.Collections.Immutable;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Totals, extremes and membership of lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        Of("count", ["list"], false, arguments => new FeelNumber(Single(arguments[0]).Length)),
        new("sum", ["list"], true, arguments => Numbers(arguments) is { } numbers ? new FeelNumber(numbers.Sum()) : FeelNull.Instance),
        new("mean", ["list"], true, arguments => Numbers(arguments) is { } numbers ? new FeelNumber(numbers.Sum() / numbers.Length) : FeelNull.Instance),
        new("min", ["list"], true, arguments => Extreme(arguments, BinaryOperator.LessThan)),
        new("max", ["list"], true, arguments => Extreme(arguments, BinaryOperator.GreaterThan)),
        Of("list contains", ["list", "element"], false, arguments => FeelBoolean.From(Single(arguments[0]).Contains(arguments[1]))),
        Of("distinct values", ["list"], false, arguments => new FeelList([.. Single(arguments[0]).Distinct()])),
        Of("append", ["list", "items"], true, arguments => new FeelList([.. Single(arguments[0]), .. arguments.Skip(1)])),
        OfLists("concatenate", items => items),
        OfLists("union", items => items.Distinct()),
        Of("reverse", ["list"], false, arguments => new FeelList([.. Single(arguments[0]).Reverse()])),
    ];

    // No list, no answer: an unknown list is not an empty one.
    private static BuiltInFunction Of(string name, IReadOnlyList<string> parameters, bool isVariadic, Func<IReadOnlyList<FeelValue>, FeelValue> body) =>
        new(name, parameters, isVariadic, arguments => arguments[0] is FeelNull ? FeelNull.Instance : body(arguments));

    private static BuiltInFunction OfLists(string name, Func<IEnumerable<FeelValue>, IEnumerable<FeelValue>> combine) =>
        new(name, ["lists"], true, arguments => arguments.Any(list => list is FeelNull)
            ? FeelNull.Instance
            : new FeelList([.. combine(arguments.SelectMany(list => Single(list)))]));

    // A single value stands for the list that holds it alone.
    private static ImmutableArray<FeelValue> Single(FeelValue value) => value switch
    {
        FeelList list => list.Items,
        FeelNull => [],
        _ => [value],
    };

    private static ImmutableArray<FeelValue> Items(IReadOnlyList<FeelValue> arguments) =>
        arguments.Count == 1 ? Single(arguments[0]) : [.. arguments];

    private static ImmutableArray<decimal>? Numbers(IReadOnlyList<FeelValue> arguments)
    {
        // Of no numbers there is no total, by the standard: null.
        var items = Items(arguments);
        return items.Length > 0 && items.All(item => item is FeelNumber)
            ? [.. items.Select(item => ((FeelNumber)item).Value)]
            : null;
    }

    private static FeelValue Extreme(IReadOnlyList<FeelValue> arguments, BinaryOperator better)
    {
        var items = Items(arguments);
        var best = items.FirstOrDefault(FeelNull.Instance);
        foreach (var item in items.Skip(1))
        {
            switch (FeelOperators.Apply(better, item, best))
            {
                case FeelBoolean { Value: true }:
                    best = item;
                    break;
                case FeelNull:
                    return FeelNull.Instance;
            }
        }

        return best;
    }
}
