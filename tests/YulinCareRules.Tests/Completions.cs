using System.Collections.Immutable;

namespace YulinCareRules.Tests;

/// <summary>A fact that a property varies: its path and the values tried, as settings of the case.</summary>
internal sealed record VariedFact(string Path, ImmutableArray<Func<Institution, Institution>> Settings);

/// <summary>For each fact the setting chosen, or -1 where it is left unknown.</summary>
internal sealed record PartialCase(ImmutableArray<int> Choices)
{
    public ImmutableArray<int> Unknown => [.. Enumerable.Range(0, Choices.Length).Where(i => Choices[i] < 0)];

    public Institution Apply(Institution institution, ImmutableArray<VariedFact> facts)
    {
        for (var i = 0; i < Choices.Length; i++)
        {
            institution = Choices[i] < 0 ? institution : facts[i].Settings[Choices[i]](institution);
        }

        return institution;
    }

    /// <summary>Every way of filling in what is unknown.</summary>
    public IEnumerable<PartialCase> Completions(ImmutableArray<VariedFact> facts)
    {
        IEnumerable<ImmutableArray<int>> filled = [Choices];
        foreach (var i in Unknown)
        {
            filled = filled.SelectMany(choices => Enumerable.Range(0, facts[i].Settings.Length).Select(choice => choices.SetItem(i, choice)));
        }

        return filled.Select(choices => new PartialCase(choices));
    }

    public override string ToString() => $"[{string.Join(", ", Choices)}]";
}
