using System.Collections.Immutable;
using YulinCareRules.Engine.Comparing.Meaning;

namespace YulinCareRules.Engine.Comparing.Institutions;

/// <summary>One kind of change among many cases: how often it comes, and where first.</summary>
internal sealed class OutcomeShift(string decision, Outcome old, Outcome @new)
{
    private const int MostExamples = 3;

    private readonly List<int> examples = [];

    public string Decision { get; } = decision;

    /// <summary>What the first of the cases came to; numbers differ from case to case.</summary>
    public Outcome Old { get; } = old;

    public Outcome New { get; } = @new;

    public long Count { get; private set; }

    /// <summary>The lines of the first of them.</summary>
    public ImmutableArray<int> Examples => [.. examples];

    public void Add(int line)
    {
        Count++;
        if (examples.Count < MostExamples)
        {
            examples.Add(line);
        }
    }
}
