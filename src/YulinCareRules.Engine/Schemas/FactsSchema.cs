using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using static YulinCareRules.Engine.Schemas.SchemaShape;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The schema of a pack's facts files: subjects, fields and values by identifier and by Chinese name; null, unknown, everywhere.</summary>
internal static class FactsSchema
{
    public static JsonObject Write(CheckedPack pack)
    {
        var schema = Case(pack);
        schema["$schema"] = Draft;
        schema["title"] = $"事实文件({pack.Title.Zh}) · facts of a case ({pack.Title.En})";
        schema["definitions"] = Definitions(pack);
        return schema;
    }

    /// <summary>The facts of one case; its types are in <see cref="Definitions"/>.</summary>
    public static JsonObject Case(CheckedPack pack)
    {
        var words = new BilingualText("适用日期:按哪一天的规则判断,如 2020-08-01", "the day the rules are applied as of, such as 2020-08-01");
        List<(string, JsonObject)> keys = [(CaseReader.AsOf, Nullable(Day).Says(words)), (CaseReader.AsOfZh, Nullable(Day).Says(words))];
        foreach (var subject in pack.Facts.Subjects)
        {
            keys.AddRange(new[] { subject.Name, subject.Title.Zh }.Distinct().Select(name => (name, Reference(subject.Record.Name).Says(subject.Title))));
        }

        return Map(keys);
    }

    /// <summary>Each record and enumeration of the pack, under its own name.</summary>
    public static JsonObject Definitions(CheckedPack pack)
    {
        var definitions = new JsonObject();
        foreach (var enumeration in pack.Facts.Enumerations)
        {
            definitions[enumeration.Name] = Enumeration(enumeration);
        }

        foreach (var record in pack.Facts.Records)
        {
            definitions[record.Name] = Record(record);
        }

        return definitions;
    }

    /// <summary>What a fact or an output of the type may be written as.</summary>
    public static JsonObject Of(PackType type, FieldModel? field = null) => type switch
    {
        BooleanType => OneOf(
        [
            (true, new BilingualText("是", "yes")),
            (false, new BilingualText("否", "no")),
            ("是", new BilingualText("是", "yes")),
            ("否", new BilingualText("否", "no")),
            (null, Unknown),
        ]),
        NumberType number => Bounded(Typed(number.IsInteger ? "integer" : "number", "null"), field),
        DateType => Nullable(Day),
        EnumerationType { Enumeration: var enumeration } => Reference(enumeration.Name),
        RecordType { Record: var record } => Reference(record.Name),
        ListType { Element: var element } => Nullable(List(Of(element))),
        BilingualType => AnyOf(Map([("zh", Scalar), ("en", Scalar)]), Typed("null")),

        // A name such as 1 is a number to YAML and a text to the reader.
        TextType => Typed("string", "number", "boolean", "null"),
        _ => Anything,
    };

    /// <summary>The shape of a field, by where its record is defined.</summary>
    public static JsonObject FieldOf(RecordModel record, FieldModel field) => Reference($"{record.Name}/properties/{field.Name}");

    private static BilingualText Unknown { get; } = new("未知", "unknown");

    private static JsonObject Record(RecordModel record)
    {
        var fields = Map(record.Fields.Select(field => (field.Name, Of(field.Type, field).Says(Description(field))))
            .Concat(record.Fields.Where(field => field.Title.Zh != field.Name).Select(field => (field.Title.Zh, FieldOf(record, field)))));
        fields["type"] = new JsonArray("object", "null");
        return fields.Says(record.Title);
    }

    private static JsonObject Enumeration(EnumerationModel enumeration) =>
        OneOf(enumeration.Values.Select(value => ((JsonNode?)value.Name, value.Title))
            .Concat(enumeration.Values.Where(value => value.Title.Zh != value.Name).Select(value => ((JsonNode?)value.Title.Zh, value.Title)))
            .Append((null, Unknown))).Says(enumeration.Title);

    private static BilingualText Description(FieldModel field)
    {
        var unit = field.Type is NumberType { Measure: { } named } ? named.Title : null;
        return new BilingualText(Sentence(field.Title.Zh, unit?.Zh, field.Note?.Zh, ":"), Sentence(field.Title.En, unit?.En, field.Note?.En, ": "));
    }

    private static string Sentence(string title, string? unit, string? note, string colon) =>
        $"{title}{(unit is null ? string.Empty : $" ({unit})")}{(note is null ? string.Empty : colon + note)}";

    private static JsonObject Bounded(JsonObject number, FieldModel? field)
    {
        if (field?.Minimum is { } minimum)
        {
            number["minimum"] = minimum;
        }

        if (field?.Maximum is { } maximum)
        {
            number["maximum"] = maximum;
        }

        return number;
    }

    private static JsonObject Nullable(JsonObject shape)
    {
        shape["type"] = new JsonArray((string)shape["type"]!, "null");
        return shape;
    }
}
