using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>What the findings of one case add up to: which mandatory requirements are met or broken, and the clauses of all that concern it.</summary>
internal sealed class FindingSummary(int requirements, int sources)
{
    private readonly ulong[] sets = new ulong[requirements];
    private readonly bool[] isTaken = new bool[sources];

    /// <summary>For each requirement whether it is mandatory and met somewhere.</summary>
    public bool[] Satisfied { get; } = new bool[requirements];

    /// <summary>For each requirement whether it is mandatory and broken somewhere.</summary>
    public bool[] Violated { get; } = new bool[requirements];

    public bool AnyViolated { get; private set; }

    /// <summary>The places of the clauses, in the order in which findings come to rest on them.</summary>
    public List<int> Order { get; } = new(sources);

    public void Add(int place, RequirementFragments fragments, FindingStatus status, int set)
    {
        if (status == FindingStatus.NotApplicable)
        {
            return;
        }

        if (fragments.Requirement.IsMandatory)
        {
            (status == FindingStatus.Violated ? Violated : Satisfied)[place] = true;
            AnyViolated |= status == FindingStatus.Violated;
        }

        if ((sets[place] & (1UL << set)) != 0)
        {
            return;
        }

        sets[place] |= 1UL << set;
        foreach (var source in fragments.Sources[set])
        {
            if (!isTaken[source])
            {
                isTaken[source] = true;
                Order.Add(source);
            }
        }
    }
}
