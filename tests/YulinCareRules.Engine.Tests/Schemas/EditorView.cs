using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Schemas;

/// <summary>What an editor does with a YAML file and a schema: takes the scalars as YAML 1.2 does, and validates.</summary>
internal static class EditorView
{
    public static IReadOnlyList<string> Complaints(string schema, string yaml) => Complaints(Schema(schema), yaml);

    public static IReadOnlyList<string> Complaints(JsonSchema schema, string yaml)
    {
        var text = TextReading.Read("some.yaml", Encoding.UTF8.GetBytes(yaml));
        Assert.Empty(text.Errors);
        return Complaints(schema, text.Root!);
    }

    public static JsonSchema Schema(string text) => JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();

    public static IReadOnlyList<string> Complaints(JsonSchema schema, TextNode node) =>
        [.. schema.Validate(Json(node)?.ToJsonString() ?? "null").Select(error => $"{error.Path}: {error.Kind}")];

    private static JsonNode? Json(TextNode node) => node switch
    {
        TextMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Json(entry.Value)))),
        TextList list => new JsonArray([.. list.Items.Select(Json)]),
        TextScalar scalar => Json(scalar),
        _ => null,
    };

    private static JsonNode? Json(TextScalar scalar) => scalar switch
    {
        { IsQuoted: true } => scalar.Text,
        { IsNull: true } => null,
        { Text: "true" or "True" or "TRUE" } => true,
        { Text: "false" or "False" or "FALSE" } => false,
        _ when Regex.IsMatch(scalar.Text, @"^[-+]?[0-9]+(\.[0-9]+)?$") => decimal.Parse(scalar.Text, CultureInfo.InvariantCulture),
        _ => scalar.Text,
    };
}
