using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>The types that the built-in functions give, as far as a pack needs to know them.</summary>
internal static class FunctionTypes
{
    private static readonly FrozenSet<string> Booleans = new[]
    {
        "list contains", "contains", "starts with", "ends with", "matches", "all", "any", "is", "even", "odd", "before", "after", "includes", "during",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Integers = new[]
    {
        "count", "ceiling", "floor", "string length",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numbers = new[]
    {
        "mean", "round up", "round down", "round half up", "round half down", "decimal", "abs", "modulo", "sqrt", "number",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Texts = new[]
    {
        "string", "upper case", "lower case", "substring", "string join", "replace",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfElement = new[] { "sum", "min", "max" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SameList = new[]
    {
        "append", "concatenate", "distinct values", "union", "reverse", "sublist", "insert before", "remove",
    }.ToFrozenSet(StringComparer.Ordinal);

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

        if (OfElement.Contains(name) && arguments.Length > 0)
        {
            return arguments[0].Type is ListType { Element: var element } ? element : arguments[0].Type;
        }

        return SameList.Contains(name) && arguments.Length > 0 ? arguments[0].Type : PackTypes.Any;
    }
}
