using System.Collections.Immutable;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Something the case leaves open, and the paths to name when it matters: its own, that of the list it would stand in, or those another decision lacks.</summary>
internal sealed record Unknown(string Key, ImmutableArray<string> Reports, Domain Initial)
{
    // Worlds and sets ask for it far more often than unknowns are made.
    private readonly int hash = Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The decision whose outcome it is; null where it is a fact.</summary>
    public string? Decision { get; init; }

    /// <summary>Whether it is how many elements a list has of which nothing is known.</summary>
    public bool IsSize { get; init; }

    /// <summary>Where it stands for several, of which only the total matters: these. Else empty.</summary>
    public ImmutableArray<Unknown> Parts { get; init; } = [];

    public bool Equals(Unknown? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && Key == other.Key);

    public override int GetHashCode() => hash;
}
