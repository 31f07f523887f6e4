using System.Collections.Immutable;
using System.Text.Json;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Feel;

/// <summary>Values with their types beside them: <c>{"type": "date", "value": "2020-08-01"}</c>.</summary>
internal static class TaggedValues
{
    /// <summary>The value, or null with the node that is none.</summary>
    public static FeelValue? Read(TextNode node, out TextNode? wrong)
    {
        wrong = node;
        if (node is not TextMap map || map.Find("type") is not TextScalar type || map.Find("value") is not { } content)
        {
            return null;
        }

        switch (content)
        {
            case TextScalar { IsNull: true }:
                wrong = null;
                return FeelNull.Instance;
            case TextList list when type.Text == "list":
                return ReadAll(list.Items, out wrong) is { } items ? new FeelList([.. items]) : null;
            case TextMap entries when type.Text == "context":
                return ReadAll(entries.Entries.Select(entry => entry.Value), out wrong) is { } values
                    ? new FeelContext([.. entries.Entries.Zip(values, (entry, value) => KeyValuePair.Create(entry.Key.Text, value))])
                    : null;
            case TextScalar scalar:
                var value = Scalar(type.Text, scalar.Text);
                wrong = value is null ? content : null;
                return value;
            default:
                wrong = content;
                return null;
        }
    }

    public static void Write(Utf8JsonWriter json, FeelValue value)
    {
        json.WriteString("type", TypeOf(value));
        json.WritePropertyName("value");
        switch (value)
        {
            case FeelNull:
                json.WriteNullValue();
                break;
            case FeelList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteObject(json, item);
                }

                json.WriteEndArray();
                break;
            case FeelContext context:
                json.WriteStartObject();
                foreach (var entry in context.Entries)
                {
                    json.WritePropertyName(Clean(entry.Key));
                    WriteObject(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(Clean(ValueText.Of(value)));
                break;
        }
    }

    /// <summary>The text with half characters replaced, which JSON cannot hold.</summary>
    public static string Clean(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static void WriteObject(Utf8JsonWriter json, FeelValue value)
    {
        json.WriteStartObject();
        Write(json, value);
        json.WriteEndObject();
    }

    private static List<FeelValue>? ReadAll(IEnumerable<TextNode> nodes, out TextNode? wrong)
    {
        wrong = null;
        var values = new List<FeelValue>();
        foreach (var node in nodes)
        {
            if (Read(node, out wrong) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    private static FeelValue? Scalar(string type, string text) => type switch
    {
        "number" => NumberText.Read(text) is { } number ? new FeelNumber(number) : null,
        "string" => new FeelString(text),
        "boolean" => text is "true" or "false" ? FeelBoolean.From(text == "true") : null,
        "date" => TemporalText.Date(text),
        "time" => TemporalText.Time(text),
        "dateTime" => TemporalText.DateTime(text),
        "duration" => TemporalText.Duration(text),
        _ => null,
    };

    private static string TypeOf(FeelValue value) => value switch
    {
        FeelNumber => "number",
        FeelString => "string",
        FeelBoolean => "boolean",
        FeelDate => "date",
        FeelTime => "time",
        FeelDateTime => "dateTime",
        FeelDayTimeDuration or FeelYearMonthDuration => "duration",
        FeelList => "list",
        FeelContext => "context",
        FeelRange => "range",
        FeelFunction => "function",
        _ => "null",
    };
}
