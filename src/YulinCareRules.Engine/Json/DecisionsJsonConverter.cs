using System.Text.Json;
using System.Text.Json.Serialization;

namespace YulinCareRules.Engine.Json;

/// <summary>The decisions of a case as their document.</summary>
internal sealed class DecisionsJsonConverter<T>(Func<T, EvaluatedCase> evaluated) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("decisions are made from facts and not read");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => evaluated(value).WriteTo(writer);
}
