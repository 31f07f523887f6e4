using System.Collections.Frozen;

namespace YulinCareRules.Feel.Functions;

/// <summary>The built-in functions by name.</summary>
internal static class FeelFunctions
{
    private static readonly FrozenDictionary<string, BuiltInFunction> ByName =
        new[]
        {
            NumericFunctions.All, StatisticFunctions.All, ListFunctions.All, OrderFunctions.All, StringFunctions.All, PatternFunctions.All, BooleanFunctions.All,
            ContextFunctions.All, ConversionFunctions.All, TemporalFunctions.All, RangeFunctions.All,
        }
            .SelectMany(family => family)
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool TryFind(string name, out BuiltInFunction function) => ByName.TryGetValue(name, out function!);
}
