using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>A figure of the law over time, perhaps one for each value of an enumeration.</summary>
internal sealed record ParameterModel(string Name, BilingualText Title, PackType Type, EnumerationModel? By, ImmutableArray<ParameterPeriod> Periods)
{
    /// <summary>Where it is declared.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The clauses that ask for the figure, apart from those that set its values.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];

    public ParameterPeriod? At(DateOnly day)
    {
        foreach (var period in Periods)
        {
            if (period.Period.Contains(day))
            {
                return period;
            }
        }

        return null;
    }
}

/// <summary>What a parameter is over a period; <see cref="Single"/> or, where it is keyed, <see cref="ByKey"/>.</summary>
internal sealed record ParameterPeriod(Period Period, ImmutableArray<Citation> Sources, FeelValue? Single, FrozenDictionary<string, FeelValue>? ByKey)
{
    /// <summary>The row, where it is written; of rows that stand side by side, the first.</summary>
    public TextNode? At { get; init; }

    /// <summary>Where the figures stand: of a single one under an empty key.</summary>
    public FrozenDictionary<string, TextNode> FiguresAt { get; init; } = FrozenDictionary<string, TextNode>.Empty;

    /// <summary>Where the keys have clauses of their own: those of each.</summary>
    public FrozenDictionary<string, KeyCitations>? SourcesByKey { get; init; }

    /// <summary>The figure by a key; null of the language where there is none.</summary>
    /// <param name="period">What the parameter is on the day; null where it is nothing.</param>
    /// <param name="key">The key.</param>
    public static FeelValue Figure(ParameterPeriod? period, FeelValue key) =>
        key is FeelString { Value: var name } && period?.ByKey is { } figures && figures.TryGetValue(name, out var figure) ? figure : FeelNull.Instance;

    /// <summary>Whether the two give a figure for the same thing: keyed ones only where they have a key in common.</summary>
    public bool SharesFigures(ParameterPeriod other) =>
        ByKey is null || other.ByKey is null || ByKey.Keys.Any(other.ByKey.ContainsKey);

    /// <summary>The clauses of the figure for a key, none where it has no figure; of all where the key is open.</summary>
    public ImmutableArray<Citation> SourcesOf(FeelValue? key) =>
        key is not FeelString text || ByKey is null ? Sources
        : !ByKey.ContainsKey(text.Value) ? []
        : SourcesByKey is { } byKey && byKey.TryGetValue(text.Value, out var own) ? own.Citations : Sources;
}

/// <summary>The clauses of the figure for one key.</summary>
internal sealed record KeyCitations(ImmutableArray<Citation> Citations);
