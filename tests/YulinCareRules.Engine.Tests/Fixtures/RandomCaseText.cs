using System.Globalization;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Random cases of any pack as JSON, drawn from a seed; each fact is left out with a given chance.</summary>
internal sealed class RandomCaseText(FactModel model, int seed, double unknown)
{
    // Around most figures of the law, and some that are awkward to write.
    private static readonly string[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "10", "12", "15", "16", "20", "24", "36", "60", "90", "100", "150", "200", "0.5", "2.50", "2.70", "3.000", "0.95", "1234567890123", "-7", "-0.0"];
    private static readonly string[] Texts = ["一", "二(一)1", "quote\"d", "back\\slash", "line\nbreak", "a<b>&'c", "😀 and 𠀀", "", "\u0001"];

    private readonly Random random = new(seed);

    public string Next() => new JsonObject(model.Subjects.Where(_ => random.Next(10) > 0).Select(subject => Named(subject.Name, Record(subject.Record, null, 0)))).ToJsonString();

    private static KeyValuePair<string, JsonNode?> Named(string name, JsonNode? value) => KeyValuePair.Create(name, value);

    private JsonObject Record(RecordModel record, string? unique, int place)
    {
        var fields = record.Fields.Where(_ => random.NextDouble() >= unknown).Select(field => Named(field.Name, field.Name == unique ? Distinct(field.Type, place) : Value(field)));
        return new JsonObject(fields.Where(field => field.Value is not null));
    }

    private JsonNode? Value(FieldModel field) => field.Type switch
    {
        BooleanType => JsonValue.Create(random.Next(5) > 0),
        TextType => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        DateType => JsonValue.Create(new DateOnly(2020, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        EnumerationType { Enumeration.Values: var values } => JsonValue.Create(values[random.Next(values.Length)].Name),
        NumberType number => Number(number, field),
        RecordType { Record: var inner } => Record(inner, null, 0),
        ListType { Element: RecordType { Record: var element } } => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(i => Record(element, field.Unique, i))]),
        ListType { Element: EnumerationType { Enumeration.Values: var values } } => new JsonArray([.. values.Where(_ => random.Next(2) == 0).Select(value => (JsonNode)JsonValue.Create(value.Name))]),
        _ => null,
    };

    private static JsonNode? Distinct(PackType type, int place) => type is NumberType ? JsonValue.Create(2018 + place) : type is TextType ? JsonValue.Create($"no. {place}") : null;

    // None where the one drawn is out of bounds.
    private JsonNode? Number(NumberType type, FieldModel field)
    {
        var drawn = Numbers[random.Next(Numbers.Length)];
        var value = decimal.Parse(drawn, CultureInfo.InvariantCulture);
        return (type.IsInteger && !decimal.IsInteger(value)) || value < field.Minimum || value > field.Maximum ? null : JsonNode.Parse(drawn);
    }
}
