using System.Text.Json.Nodes;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The pieces that JSON Schemas are put together from, in the draft that editors and libraries all read.</summary>
internal static class SchemaShape
{
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    private const string DayPattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /// <summary>Whatever YAML takes for a single value: the readers ask for its text and not for its type.</summary>
    public static JsonObject Scalar => Typed("string", "number", "boolean");

    public static JsonObject AnyText => Typed("string");

    public static JsonObject TrueOrFalse => Typed("boolean");

    public static JsonObject Number => Typed("number");

    public static JsonObject Day => new() { ["type"] = "string", ["pattern"] = DayPattern };

    /// <summary>Anything at all: what an expression is, its checker knows.</summary>
    public static JsonObject Anything => [];

    /// <summary>A text for people in both languages.</summary>
    public static JsonObject Words => Map(
        [("zh", Scalar.Says("中文", "in Chinese")), ("en", Scalar.Says("英文", "in English"))],
        "zh", "en");

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    public static JsonObject Typed(params ReadOnlySpan<string> types) =>
        new() { ["type"] = types.Length == 1 ? types[0] : Strings(types) };

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Map(IEnumerable<(string Key, JsonObject Shape)> keys, params ReadOnlySpan<string> required)
    {
        var properties = new JsonObject();
        foreach (var (key, shape) in keys)
        {
            properties[key] = shape;
        }

        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            map["required"] = Strings(required);
        }

        return map;
    }

    /// <summary>A mapping whose keys are names that the author chooses.</summary>
    public static JsonObject Named(JsonObject content) => new() { ["type"] = "object", ["additionalProperties"] = content };

    public static JsonObject List(JsonObject element) => new() { ["type"] = "array", ["items"] = element };

    public static JsonObject OneOrMany(JsonObject shape) => AnyOf(shape, List((JsonObject)shape.DeepClone()));

    public static JsonObject AnyOf(params ReadOnlySpan<JsonObject> shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    /// <summary>One of these values; an editor shows the words beside each.</summary>
    public static JsonObject OneOf(IEnumerable<(JsonNode? Value, BilingualText Words)> values)
    {
        var all = values.ToList();
        return new JsonObject
        {
            ["enum"] = new JsonArray([.. all.Select(one => one.Value)]),
            ["enumDescriptions"] = new JsonArray([.. all.Select(one => (JsonNode?)Both(one.Words))]),
        };
    }

    public static JsonObject Says(this JsonObject shape, string zh, string en) => shape.Says(new BilingualText(zh, en));

    /// <summary>The same with words for people.</summary>
    public static JsonObject Says(this JsonObject shape, BilingualText words)
    {
        // Beside a reference nothing else is read.
        var described = shape.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(shape) } : shape;
        described["description"] = Both(words);
        return described;
    }

    public static string Both(BilingualText words) => words.Zh == words.En ? words.Zh : $"{words.Zh} · {words.En}";

    private static JsonArray Strings(ReadOnlySpan<string> texts)
    {
        var array = new JsonArray();
        foreach (var text in texts)
        {
            array.Add((JsonNode)text);
        }

        return array;
    }
}
