using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Records;

/// <summary>
/// The one way to write a JSON value, so that equal values have equal digests: no blanks, members in the order of their UTF-16 code units, only the escapes that JSON demands (RFC 8785),
/// and numbers as exact decimals without an exponent or trailing zeros.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Write(JsonNode? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendAll(text, '{', members.OrderBy(member => member.Key, StringComparer.Ordinal), '}', member =>
                {
                    AppendText(text, member.Key);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonArray items:
                AppendAll(text, '[', items, ']', item => Append(text, item));
                break;
            default:
                AppendScalar(text, value);
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            append(item);
        }

        text.Append(close);
    }

    private static void AppendScalar(StringBuilder text, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendText(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                var written = value.ToJsonString();
                text.Append(decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FactText.Number(number) : written);
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
