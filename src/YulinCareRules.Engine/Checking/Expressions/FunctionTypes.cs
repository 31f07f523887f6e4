using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>The types that the built-in functions give, as far as a pack needs to know them.</summary>
internal static class FunctionTypes
{
    private static readonly FrozenSet<string> Booleans = Names(
        "list contains", "contains", "starts with", "ends with", "matches", "all", "any", "is", "even", "odd", "before", "after", "meets", "met by", "overlaps", "overlaps before",
        "overlaps after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides");

    private static readonly FrozenSet<string> Integers = Names("count", "string length", "day of year", "week of year");

    private static readonly FrozenSet<string> Numbers = Names("sqrt", "exp", "log", "number", "stddev", "product");

    // A number of the unit of the first argument.
    private static readonly FrozenSet<string> Rounded = Names("floor", "ceiling");

    private static readonly FrozenSet<string> OfFirst = Names("round up", "round down", "round half up", "round half down", "decimal", "abs", "modulo");

    private static readonly FrozenSet<string> Texts = Names(
        "string", "upper case", "lower case", "substring", "substring before", "substring after", "string join", "replace", "day of week", "month of year");

    private static readonly FrozenSet<string> OfElement = Names("sum", "min", "max", "mean", "median");

    private static readonly FrozenSet<string> SameList = Names("append", "concatenate", "distinct values", "union", "reverse", "sublist", "insert before", "remove", "mode");

    public static PackType ResultOf(string name, ImmutableArray<BoundExpression> arguments)
    {
        if (Booleans.Contains(name))
        {
            return PackTypes.Boolean;
        }

        if (Integers.Contains(name))
        {
            return PackTypes.Integer;
        }

        if (Numbers.Contains(name))
        {
            return PackTypes.Number;
        }

        if (Texts.Contains(name))
        {
            return PackTypes.Text;
        }

        return arguments.IsEmpty ? PackTypes.Any : OfArguments(name, arguments);
    }

    private static PackType OfArguments(string name, ImmutableArray<BoundExpression> arguments)
    {
        var first = arguments[0].Type;
        if (OfElement.Contains(name))
        {
            var all = first is ListType { Element: var element } ? element : arguments.Select(argument => argument.Type).Aggregate(PackTypes.Either);
            return name is "mean" or "median" && all is NumberType number ? number.As(isInteger: false) : all;
        }

        return name switch
        {
            _ when Rounded.Contains(name) => first is NumberType number ? number.As(number.IsInteger || arguments.Length == 1) : PackTypes.Number,
            _ when OfFirst.Contains(name) => first is NumberType ? first : PackTypes.Any,
            _ when SameList.Contains(name) => first,
            "split" => new ListType(PackTypes.Text),
            "index of" => new ListType(PackTypes.Integer),
            "date" => PackTypes.Date,
            _ => PackTypes.Any,
        };
    }

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
