using System.Collections.Immutable;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>Two elements that may go together if their numbers are these, while those of all others lie apart.</summary>
/// <param name="First">The path of the one element.</param>
/// <param name="Second">The path of the other.</param>
/// <param name="Numbers">The numbers that are unknown, by their paths, and what they are then.</param>
internal sealed record Meeting(string First, string Second, ImmutableArray<(string Path, decimal Number)> Numbers)
{
    /// <summary>Whether a fact is one of theirs.</summary>
    public bool Has(string path) => path.StartsWith($"{First}.", StringComparison.Ordinal) || path.StartsWith($"{Second}.", StringComparison.Ordinal);
}
