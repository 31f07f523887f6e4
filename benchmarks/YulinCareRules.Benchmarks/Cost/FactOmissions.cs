using System.Text.Json.Nodes;

namespace YulinCareRules.Benchmarks.Cost;

/// <summary>Leaves facts of a case as text out: so many of all that there are, whichever they be. Names are no such facts.</summary>
internal static class FactOmissions
{
    public static void Leave(JsonNode line, int count, Random random)
    {
        var places = Places(line).ToArray();
        random.Shuffle(places);
        foreach (var (record, name) in places.Take(count))
        {
            record.Remove(name);
        }
    }

    private static IEnumerable<(JsonObject Record, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject record => record.ToList().SelectMany(field => IsNested(field.Value) ? Places(field.Value) : field.Key == "name" ? [] : [(record, field.Key)]),
        JsonArray items => items.SelectMany(Places),
        _ => [],
    };

    private static bool IsNested(JsonNode? value) => value is JsonObject || (value is JsonArray { Count: > 0 } items && items[0] is JsonObject);
}
