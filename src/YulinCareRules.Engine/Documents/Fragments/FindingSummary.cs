using YulinCareRules.Engine.Checking.Model;
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

    /// <summary>The requirements that are open, where they are mandatory.</summary>
    public List<OpenRequirement> Open { get; } = [];

    /// <summary>Takes up a finding that fragments tell.</summary>
    public void Add(int place, RequirementFragments fragments, FindingStatus status, int set)
    {
        Add(place, fragments.Requirement.IsMandatory, status);
        if (status == FindingStatus.NotApplicable || (sets[place] & (1UL << set)) != 0)
        {
            return;
        }

        sets[place] |= 1UL << set;
        foreach (var source in fragments.Sources[set])
        {
            Add(source);
        }
    }

    /// <summary>Takes up a finding that they do not tell; false where it rests on a clause that is none of the checklist's.</summary>
    public bool Add(int place, JudgedRequirement judged, SourceFragments known)
    {
        var finding = judged.Finding;
        Add(place, finding.Requirement.Severity == RequirementSeverity.Mandatory, finding.Status);
        if (judged.Open is { } open)
        {
            Open.Add(open);
        }

        foreach (var citation in finding.Status == FindingStatus.NotApplicable ? [] : finding.Sources)
        {
            if (known.Find(citation) is not { } source)
            {
                return false;
            }

            Add(source);
        }

        return true;
    }

    private void Add(int place, bool isMandatory, FindingStatus status)
    {
        if (isMandatory && status is (FindingStatus.Violated or FindingStatus.Satisfied))
        {
            (status == FindingStatus.Violated ? Violated : Satisfied)[place] = true;
            AnyViolated |= status == FindingStatus.Violated;
        }
    }

    private void Add(int source)
    {
        if (!isTaken[source])
        {
            isTaken[source] = true;
            Order.Add(source);
        }
    }
}
