using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Analysis.Witnesses;

namespace YulinCareRules.Engine.Comparing.Reports;

/// <summary>A case as the YAML that <c>evaluate</c> reads.</summary>
internal static class CaseYaml
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Witness witness, string indent)
    {
        var text = new StringBuilder();
        Members(text, JsonNode.Parse(WitnessText.Of(witness))!.AsObject(), indent);
        return text.ToString();
    }

    private static void Members(StringBuilder text, JsonObject members, string indent)
    {
        foreach (var (name, value) in members)
        {
            text.Append(indent).Append(name).Append(':');
            Value(text, value, indent);
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, string indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('\n');
                Members(text, members, indent + "  ");
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items)
                {
                    text.Append(indent).Append("  - ").Append(item?.ToJsonString(Plain) ?? "null").Append('\n');
                }

                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    // A word or a day needs no quotes.
    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.GetValueKind() == JsonValueKind.String && IsPlain(text.GetValue<string>()) => text.GetValue<string>(),
        _ => value.ToJsonString(Plain),
    };

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-')
        && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off") && !decimal.TryParse(text, System.Globalization.NumberStyles.Any, System.Globalization.CultureInfo.InvariantCulture, out _);
}
