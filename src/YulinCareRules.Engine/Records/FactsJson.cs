using System.Collections.Immutable;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Records;

/// <summary>The facts of a case as JSON that a case reader takes again. Unknown facts are left out, and with a mask personal ones, whose paths are kept.</summary>
internal sealed class FactsJson(bool mask)
{
    private readonly ImmutableArray<string>.Builder masked = ImmutableArray.CreateBuilder<string>();

    /// <summary>The paths of the known facts that were left out.</summary>
    public ImmutableArray<string> Masked => masked.ToImmutable();

    public JsonObject Write(CaseFacts facts, FactModel model)
    {
        var subjects = new JsonObject();
        foreach (var subject in model.Subjects)
        {
            if (facts.Find(subject) is { } record)
            {
                subjects[subject.Name] = Write(record, subject.Name);
            }
        }

        return subjects;
    }

    private JsonObject Write(FactRecord record, string path)
    {
        var fields = new JsonObject();
        foreach (var field in record.Record.Fields)
        {
            var at = $"{path}.{field.Name}";
            if (mask && field.IsPersonal)
            {
                Mask(record[field], at);
            }
            else if (Write(record[field], at) is { } value)
            {
                fields[field.Name] = value;
            }
        }

        return fields;
    }

    private JsonNode? Write(FactValue value, string path) => value switch
    {
        FactRecord record => Write(record, path),
        FactList list => new JsonArray([.. list.Items.Select((item, place) => Write(item, FormattableString.Invariant($"{path}[{place}]")))]),
        FactKnown known => Write(known.Value),
        _ => null,
    };

    private void Mask(FactValue value, string path)
    {
        if (value is not FactUnknown)
        {
            masked.Add(path);
        }
    }

    private static JsonNode? Write(FeelValue value) => value switch
    {
        FeelBoolean boolean => JsonValue.Create(boolean.Value),
        FeelNumber number => JsonValue.Create(number.Value),
        FeelNull => null,
        _ => JsonValue.Create(FactText.Plain(value)),
    };
}
