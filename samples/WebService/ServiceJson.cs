using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WebService;

/// <summary>A decision that has no value: why, or which facts are missing.</summary>
internal sealed record OpenDecision(string Status, ImmutableArray<string> Missing, string? Reason);

/// <summary>Which pack decides.</summary>
internal sealed record PackState(string Id, string Version, string Sha256, DateTimeOffset LoadedAt);

/// <summary>The types of the service itself; those of the rules come with the package.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenDecision))]
[JsonSerializable(typeof(PackState))]
internal sealed partial class ServiceJson : JsonSerializerContext;
