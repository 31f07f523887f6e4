using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Records;

/// <summary>One JSON document → a record whose digest holds and whose facts a pack can read.</summary>
internal sealed class DecisionRecordReader(FactModel model)
{
    /// <summary>Null where it is none, was altered, or states facts that the pack does not know; every reason is in <paramref name="diagnostics"/>.</summary>
    public DecisionRecord? Read(string file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics, int line = 1)
    {
        var text = JsonTextReader.Read(file, bytes, line);
        diagnostics.AddRange(text.Errors);
        if (text.Root is null || diagnostics.HasErrors)
        {
            return null;
        }

        if (text.Root is not TextMap map || Document(bytes) is not { } document || Head(document) is not { } head || map.Find("facts") is not { } facts)
        {
            diagnostics.Add(RecordDiagnostics.NotARecord(text.Root.Location));
            return null;
        }

        if (head.Digest != DecisionRecordWriter.DigestOf(document))
        {
            diagnostics.Add(RecordDiagnostics.Altered(text.Root.Location));
            return null;
        }

        return new CaseReader(model).Read(facts, diagnostics) is { } read ? head.Record with { Facts = read } : null;
    }

    private static JsonObject? Document(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (string Digest, DecisionRecord Record)? Head(JsonObject document)
    {
        try
        {
            var pack = Member<JsonObject>(document, "pack");
            var record = new DecisionRecord(
                new PackIdentity(Text(pack["id"]), Text(pack["version"]), Text(pack["sha256"])),
                DateOnly.ParseExact(Text(document["asOf"]), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Text(document["language"]) == "zh",
                [.. Member<JsonArray>(document, "masked").Select(Text)],
                new CaseFacts(null, SubjectRecords.Empty),
                Member<JsonObject>(document, "decisions"));
            return Member<JsonValue>(document, "format").GetValue<int>() == DecisionRecord.Format && record.Decisions.All(decision => decision.Value is JsonObject)
                ? (Text(document[DecisionRecord.Digest]), record)
                : null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static T Member<T>(JsonObject document, string name)
        where T : JsonNode => document[name] as T ?? throw new FormatException(name);

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? throw new FormatException();
}
