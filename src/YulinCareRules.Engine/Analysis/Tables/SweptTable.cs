using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Solving;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>What going over all cases of a table showed.</summary>
/// <param name="IsComplete">Whether no part of the cases was left out; only then is what was not found not there.</param>
internal sealed record SweptTable(bool IsComplete)
{
    /// <summary>Facts that no rule answers while some rule is in force; null where none were found.</summary>
    public Model? Gap { get; init; }

    /// <summary>Pairs of rules that apply together and may disagree, the later first, in the order of the table.</summary>
    public ImmutableArray<(int Later, int Earlier)> Pairs { get; init; } = [];

    /// <summary>Whether there are more pairs than were gathered.</summary>
    public bool HasMorePairs { get; init; }

    /// <summary>Whether each rule, by its place, takes part in the outcome of some case; null where that hangs on what is beyond the method, or was not seen.</summary>
    public ImmutableArray<bool?> Decides { get; init; } = [];
}
