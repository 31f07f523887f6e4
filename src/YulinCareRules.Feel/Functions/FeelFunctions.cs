using System.Collections.Frozen;

namespace YulinCareRules.Feel.Functions;

/// <summary>The built-in functions by name.</summary>
internal static class FeelFunctions
{
    private static readonly FrozenDictionary<string, BuiltInFunction> ByName =
        new[] { NumericFunctions.All, ListFunctions.All, StringFunctions.All, BooleanFunctions.All }
            .SelectMany(family => family)
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool TryFind(string name, out BuiltInFunction function) => ByName.TryGetValue(name, out function!);
}
