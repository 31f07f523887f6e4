using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Whether there is a case that comes out one way with the old pack and another way with the new.</summary>
/// <param name="Kind">How it comes out in either, so that of several questions with the same answer one case is enough.</param>
/// <param name="Formula">When it does; where that cannot be told exactly, of more cases.</param>
internal sealed record Question(string Kind, Formula Formula)
{
    /// <summary>The requirement whose finding is asked about; null: the outcome of the decision.</summary>
    public string? Requirement { get; init; }

    /// <summary>The rules in it that are not built alike in both packs, so that each edited rule gets a case of its own; empty where all are.</summary>
    public string Edited { get; init; } = string.Empty;

    /// <summary>Cases in which it may well be so, to be tried first.</summary>
    public ImmutableArray<Model> Seen { get; init; } = [];

    /// <summary>What tells it from others of the same decision.</summary>
    public (string Kind, string? Requirement, string Edited) Key => (Kind, Requirement, Edited);
}
