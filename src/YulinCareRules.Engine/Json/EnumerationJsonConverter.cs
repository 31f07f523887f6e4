using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YulinCareRules.Engine.Json;

/// <summary>An enumeration by the names of the pack; Chinese names are read too.</summary>
internal sealed class EnumerationJsonConverter<T>(ImmutableArray<(T Value, string Name, string Chinese)> values) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> byName = values.Select(value => (value.Name, value.Value))
        .Concat(values.Select(value => (value.Chinese, value.Value)))
        .DistinctBy(pair => pair.Item1)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Value, StringComparer.Ordinal);

    private readonly FrozenDictionary<T, string> names = values.ToFrozenDictionary(value => value.Value, value => value.Name);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var written = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
        if (byName.TryGetValue(written, out var value))
        {
            return value;
        }

        var meant = NearMiss.Find(written, byName.Keys) is { } near ? (Zh: $";是否指 '{near}'?", En: $"; did you mean '{near}'?") : (Zh: string.Empty, En: string.Empty);
        throw new JsonException($"没有 '{written}' 这个取值,可取:{string.Join("、", values.Select(known => known.Chinese))}{meant.Zh} ('{written}' is no {typeof(T).Name}; possible: {string.Join(", ", values.Select(known => known.Name))}{meant.En})");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(names.TryGetValue(value, out var name) ? name : throw new JsonException($"{value} is no {typeof(T).Name}"));
}
