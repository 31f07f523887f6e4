using System.Collections;
using System.Globalization;

namespace YulinCareRules.Tests;

/// <summary>All that a value says, as text, lists and records within it too: two values are alike when their texts are.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        decimal number => (number / 1.0000000000000000000m).ToString(CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ when value.GetType().Namespace == nameof(YulinCareRules) && value.GetType().IsClass =>
            $"{{{string.Join(", ", value.GetType().GetProperties().Where(property => property.Name != "EqualityContract").Select(property => $"{property.Name}: {Of(property.GetValue(value))}"))}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
