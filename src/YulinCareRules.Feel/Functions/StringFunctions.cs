using System.Globalization;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Text.</summary>
internal static class StringFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("string length", ["string"], false, arguments => arguments is [FeelString text]
            ? new FeelNumber(text.Value.EnumerateRunes().Count())
            : FeelNull.Instance),
        new("string", ["from"], false, arguments => arguments[0] switch
        {
            FeelString text => text,
            FeelNumber number => new FeelString((number.Value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)),
            FeelBoolean boolean => new FeelString(boolean.Value ? "true" : "false"),
            FeelDate date => new FeelString(date.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
            _ => FeelNull.Instance,
        }),
        Test("contains", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Test("starts with", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Test("ends with", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        new("upper case", ["string"], false, arguments => arguments is [FeelString text] ? new FeelString(text.Value.ToUpperInvariant()) : FeelNull.Instance),
        new("lower case", ["string"], false, arguments => arguments is [FeelString text] ? new FeelString(text.Value.ToLowerInvariant()) : FeelNull.Instance),
    ];

    private static BuiltInFunction Test(string name, Func<string, string, bool> body) =>
        new(name, ["string", "match"], false, arguments => arguments is [FeelString text, FeelString part] ? FeelBoolean.From(body(text.Value, part.Value)) : FeelNull.Instance);
}
