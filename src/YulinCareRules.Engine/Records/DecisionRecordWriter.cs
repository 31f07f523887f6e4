using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Records;

/// <summary>Decisions → one canonical JSON document with its own digest.</summary>
internal static class DecisionRecordWriter
{
    /// <summary>The record as UTF-8, on one line.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="chinese">The language of its texts.</param>
    /// <param name="mask">Leaves out personal facts.</param>
    public static byte[] Write(CaseDecisions decisions, bool chinese, bool mask)
    {
        var facts = new FactsJson(mask);
        var known = facts.Write(decisions.Facts, decisions.Pack.Facts);
        var record = new JsonObject
        {
            ["format"] = DecisionRecord.Format,
            ["language"] = chinese ? "zh" : "en",
            ["pack"] = new JsonObject { ["id"] = decisions.Pack.Id, ["version"] = decisions.Pack.Version, ["sha256"] = decisions.Pack.ContentHash },
            ["asOf"] = decisions.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["facts"] = known,
            ["decisions"] = RecordedDecisions.Write(decisions, chinese, !facts.Masked.IsEmpty),
        };
        record["masked"] = new JsonArray([.. facts.Masked.Select(path => JsonValue.Create(path))]);
        record[DecisionRecord.Digest] = DigestOf(record);
        return CanonicalJson.Write(record);
    }

    /// <summary>The digest of a record, of all but its digest.</summary>
    public static string DigestOf(JsonObject record)
    {
        var others = record.DeepClone().AsObject();
        others.Remove(DecisionRecord.Digest);
        return DecisionRecord.DigestPrefix + Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(others)));
    }
}
