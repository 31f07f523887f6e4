using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Logic over lists, and not.</summary>
internal static class BooleanFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("not", ["negand"], false, arguments => FeelOperators.Not(arguments[0])),
        new("all", ["list"], true, arguments => Fold(arguments, BinaryOperator.And, FeelBoolean.True)),
        new("any", ["list"], true, arguments => Fold(arguments, BinaryOperator.Or, FeelBoolean.False)),
    ];

    private static FeelValue Fold(IReadOnlyList<FeelValue> arguments, BinaryOperator operation, FeelValue start)
    {
        IEnumerable<FeelValue> items = arguments is [FeelList list] ? list.Items : arguments;
        return items.Aggregate(start, (left, right) => FeelOperators.Apply(operation, left, right));
    }
}
