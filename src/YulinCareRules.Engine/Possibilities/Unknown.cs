using System.Collections.Immutable;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Something the case leaves open, and the paths to name when it matters: its own, that of the list it would stand in, or those another decision lacks.</summary>
internal sealed record Unknown(string Key, ImmutableArray<string> Reports, Domain Initial)
{
    public bool Equals(Unknown? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
