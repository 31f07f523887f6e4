using System.Globalization;
using System.Text.Json;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>Days, written as 2020-08-01.</summary>
internal static class DirectDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Null where it is none.</summary>
    public static DateOnly? Read(ref Utf8JsonReader json)
    {
        Span<char> written = stackalloc char[Form.Length];
        return json.TokenType == JsonTokenType.String && json.ValueSpan.Length == Form.Length
            && DateOnly.TryParseExact(written[..json.CopyString(written)], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }
}
