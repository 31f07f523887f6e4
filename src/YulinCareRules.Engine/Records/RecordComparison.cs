using System.Text.Json.Nodes;

namespace YulinCareRules.Engine.Records;

/// <summary>Two JSON values → the places at which they differ, as deep as can be told.</summary>
internal static class RecordComparison
{
    public static IEnumerable<RecordDifference> Differences(JsonNode? then, JsonNode? now, string path) => (then, now) switch
    {
        (JsonObject before, JsonObject after) => before.Select(member => member.Key).Union(after.Select(member => member.Key), StringComparer.Ordinal)
            .SelectMany(name => Differences(before[name], after[name], path.Length == 0 ? name : $"{path}.{name}")),
        (JsonArray before, JsonArray after) when before.Count == after.Count => before.Zip(after)
            .SelectMany((pair, place) => Differences(pair.First, pair.Second, FormattableString.Invariant($"{path}[{place}]"))),
        _ => CanonicalJson.Write(then).AsSpan().SequenceEqual(CanonicalJson.Write(now)) ? [] : [new RecordDifference(path, then, now)],
    };
}
