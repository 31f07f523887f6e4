using System.Globalization;

namespace YulinCareRules.Feel.Values;

/// <summary>Texts of numbers → decimals; null where the text is none, or its number is too large or would be rounded to nothing.</summary>
internal static class NumberText
{
    private const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static decimal? Read(string text) =>
        decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out var number) && (number != 0 || IsZero(text)) ? number : null;

    private static bool IsZero(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        return !(exponent < 0 ? text : text[..exponent]).ContainsAnyInRange('1', '9');
    }
}
