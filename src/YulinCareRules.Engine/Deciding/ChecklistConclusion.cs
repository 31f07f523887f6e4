using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>A finding and, where it is open and mandatory, what it takes to judge it together with others.</summary>
internal sealed record JudgedRequirement(FindingResult Finding, OpenRequirement? Open);

/// <summary>From the findings of a checklist to its verdict, and to the requirements, clauses and missing facts that it rests on.</summary>
/// <param name="checklist">The checklist.</param>
/// <param name="asOf">The day.</param>
/// <param name="memo">What was told of open requirements before; null for none.</param>
/// <param name="proof">Proves what else is explored of them; null for none.</param>
/// <param name="canBeMet">Whether it is known that all open requirements can be met at once.</param>
internal sealed class ChecklistConclusion(ChecklistModel checklist, DateOnly asOf, JointMemo? memo = null, JointProof? proof = null, bool canBeMet = false)
{
    /// <param name="applies">Whether the checklist applies at all.</param>
    /// <param name="judged">The findings, in the order of the requirements.</param>
    public DecisionResult Conclude(Exploration applies, IReadOnlyList<JudgedRequirement> judged)
    {
        ImmutableArray<FindingResult> findings = [.. judged.Select(one => one.Finding)];
        return Conclude(applies, IdsOf(FindingStatus.Violated), IdsOf(FindingStatus.Satisfied), judged.Select(one => one.Open).OfType<OpenRequirement>()) with
        {
            Findings = findings,
            Sources = SourcesOf(findings),
        };

        IEnumerable<string> IdsOf(FindingStatus status) =>
            findings.Where(finding => finding.Status == status && finding.Requirement.Severity == RequirementSeverity.Mandatory).Select(finding => finding.Requirement.Id);
    }

    /// <summary>The verdict and what it rests on, without the findings and their clauses.</summary>
    /// <param name="applies">Whether the checklist applies at all.</param>
    /// <param name="violated">The mandatory requirements that are not met.</param>
    /// <param name="satisfied">Those that are.</param>
    /// <param name="requirements">Those that are open.</param>
    public DecisionResult Conclude(Exploration applies, IEnumerable<string> violated, IEnumerable<string> satisfied, IEnumerable<OpenRequirement> requirements)
    {
        var isViolated = violated.Any();
        var groups = isViolated ? [] : JointRequirements.Group(requirements, memo, proof, canBeMet);
        var unmet = groups.Where(group => group.CannotBeMet).ToList();
        var isBroken = isViolated || unmet.Count > 0;
        var open = !isBroken && groups.Length > 0;
        var status = open || !applies.IsSettled ? DecisionStatus.Undetermined : DecisionStatus.Determined;
        FeelValue? verdict = status == DecisionStatus.Undetermined ? null : FeelBoolean.From(!isBroken);
        var deciding = isViolated ? violated : unmet.Count > 0 ? unmet.SelectMany(group => group.Ids) : satisfied;
        return new DecisionResult(checklist, status, [.. checklist.Outputs.Select(output => output.Name == checklist.Verdict ? verdict : null)])
        {
            Missing = status == DecisionStatus.Undetermined
                ? [.. applies.Missing.Concat(open ? groups.SelectMany(group => group.Missing) : []).Distinct().Order(StringComparer.Ordinal)]
                : [],
            Rules = status == DecisionStatus.Determined ? [.. deciding.Distinct()] : [],
            Open = open ? groups : [],
        };
    }

    // Where nothing in force concerns the case, the verdict rests on the clauses that were in force all the same.
    private ImmutableArray<Citation> SourcesOf(ImmutableArray<FindingResult> findings)
    {
        var concerned = DistinctOf(findings.Where(finding => finding.Status != FindingStatus.NotApplicable));
        return concerned.IsEmpty ? DistinctOf(findings.Where(finding => finding.Requirement.Period.Contains(asOf))) : concerned;
    }

    // Findings of one requirement mostly rest on the very same clauses.
    private static ImmutableArray<Citation> DistinctOf(IEnumerable<FindingResult> findings) => SourceCollector.Distinct(findings.Select(finding => finding.Sources).Distinct().SelectMany(sources => sources));
}
