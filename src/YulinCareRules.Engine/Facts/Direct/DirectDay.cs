using System.Globalization;
using System.Text;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>Days, written as 2020-08-01.</summary>
internal static class DirectDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Null where it is none.</summary>
    public static DateOnly? Read(ref PlainJson json)
    {
        Span<char> written = stackalloc char[Form.Length];
        return json.TakePlain(out var text) && text.Length == Form.Length
            && DateOnly.TryParseExact(written[..Encoding.Latin1.GetChars(text, written)], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }
}
