using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>What the reference evaluator says of the requirements of one case that readings leave open. For use where it may be asked.</summary>
/// <param name="findings">The findings of the checklist.</param>
/// <param name="scope">The case.</param>
internal sealed class OpenJudgement(ChecklistFindings findings, FindingScope scope)
{
    private OpenRequirementProof? proof;
    private ChecklistEvaluation? evaluation;
    private CaseState? trial;

    private ChecklistEvaluation Evaluation => evaluation ??= new ChecklistEvaluation(findings.Checklist, scope.State.Decider, Proof() is { } made ? made.AllTell : null);

    /// <summary>What it says of a requirement that there are no readings for.</summary>
    public IEnumerable<JudgedRequirement> Anew(RequirementModel requirement) => Evaluation.Judge(requirement);

    /// <summary>The same of the element at a place of its list.</summary>
    public JudgedRequirement Anew(RequirementModel requirement, int index) => Evaluation.Judge(requirement, index);

    /// <summary>What it says of a requirement that hangs on unknown facts; or said before, where the same was known of them.</summary>
    /// <param name="place">The place of the requirement.</param>
    /// <param name="index">The place of the element that the scope has taken up; null where it is about the subject, or a list of which nothing is known.</param>
    public IEnumerable<JudgedRequirement> Judge(int place, int? index)
    {
        var requirement = findings.Requirements[place]!;
        var about = AboutOf(requirement, index);
        var known = KnownOf(place, index, about);
        if (known is { Number: var number } && findings.Memos[place]!.Find(number) is { } before)
        {
            var finding = index is null ? before.Finding : Moved(before.Finding, requirement);
            return [new JudgedRequirement(finding, before.IsOpen ? Open(place, index, finding.Missing) : null)];
        }

        var judged = ByCode(place, index) is { } told ? [told] : (index is { } element ? [Evaluation.Judge(requirement.Model, element)] : Evaluation.Judge(requirement.Model)).ToList();
        if (judged is not [var only])
        {
            return judged;
        }

        if (known is { Number: var anew })
        {
            findings.Memos[place]!.Keep(new ToldFinding(anew, only.Finding, only.Open is not null));
        }

        return [only with { Open = only.Open is null ? null : only.Open with { Known = known } }];
    }

    /// <summary>
    /// What is found of a requirement that readings leave open: with values tried for the one fact that is unknown, or by the code of the plan. Where it is open and a single fact is unknown, it
    /// is that fact which can tell. Null where it is not told so.
    /// </summary>
    /// <param name="place">The place of the requirement.</param>
    /// <param name="index">The place of the element that the scope has taken up; null where it is about the subject, or a list of which nothing is known.</param>
    public FoundStatus? Find(int place, int? index)
    {
        var requirement = findings.Requirements[place]!;
        if (requirement.Each is not null && index is null)
        {
            return null;
        }

        var single = findings.Singles[place];
        var fact = single?.In(scope, index is null ? null : findings.PathOf(requirement, scope, null));
        var found = fact is { Reading: { } reading } ? single!.StatusBy(reading, scope) : null;
        return (found ?? StatusByCode(requirement.Model)) switch
        {
            null => null,
            FindingStatus.Unknown => fact is { Path: var path } ? new FoundStatus(FindingStatus.Unknown, path) : null,
            { } status => new FoundStatus(status, null),
        };
    }

    /// <summary>A requirement of which it is known that it is open: what it takes to judge it together with others.</summary>
    /// <param name="place">The place of the requirement.</param>
    /// <param name="index">The place of its element; null where it is about the subject, or a list of which nothing is known.</param>
    /// <param name="missing">The unknown facts that can tell.</param>
    public OpenRequirement Open(int place, int? index, ImmutableArray<string> missing)
    {
        var requirement = findings.Requirements[place]!;
        var about = AboutOf(requirement, index);
        var holds = new Lazy<Func<World, Possible>>(() => Evaluation.HoldsOf(requirement.Model, index));
        return new OpenRequirement(requirement.Model, world => holds.Value(world), missing, StandsAlone: requirement.Each is not null && index is null) { About = about, Known = KnownOf(place, index, about) };
    }

    private JudgedRequirement? ByCode(int place, int? index)
    {
        if (Find(place, index) is not { } found)
        {
            return null;
        }

        var requirement = findings.Requirements[place]!;
        ImmutableArray<string> missing = found.Missing is { } fact ? [fact] : [];
        var finding = findings.Tell(requirement, scope, found.Status, missing) ?? Evaluation.Tell(requirement.Model, index, found.Status, missing);
        return new JudgedRequirement(finding, !missing.IsEmpty && requirement.IsMandatory ? Open(place, index, missing) : null);
    }

    private string AboutOf(RequirementReading requirement, int? index) => index is null ? requirement.ListPath ?? findings.Checklist.Subject.Name : findings.PathOf(requirement, scope, null);

    private KnownOfFacts? KnownOf(int place, int? index, string about) => findings.Memos[place]?.KeyOf(scope) is { } key ? new KnownOfFacts(key, index is null ? null : about) : null;

    private FindingStatus? StatusByCode(RequirementModel requirement)
    {
        try
        {
            return Planned()?.PlanOf(requirement) is { } planned ? StatusOf(planned.Question.Ask(Case(), scope.Elements[0])) : null;
        }
        catch (Exception beyond) when (beyond is ArithmeticException or BeyondPlanException)
        {
            return null;
        }
    }

    private static FindingStatus? StatusOf(Cell cell) => cell switch
    {
        { State: CellState.NotApplicable } => FindingStatus.NotApplicable,
        { State: CellState.Determined, Outcome: 0 } => FindingStatus.Violated,
        { State: CellState.Determined, Outcome: 1 } => FindingStatus.Satisfied,
        { State: CellState.Undetermined, IsInexact: false } => FindingStatus.Unknown,
        _ => null,
    };

    // The case as the code for facts that are read from text takes it.
    private CaseState Case() => trial ??= scope.State.Plan!.Records == scope.State.Plan
        ? scope.State
        : new CaseState(scope.State.Plan.Records, scope.State.Records, scope.AsOf, new Reference(scope.State.Reference.Pack, facts => (CaseFacts)facts));

    private ChecklistPlan? Planned() => scope.State.Plan?.Records is { } regime && regime[scope.State.Reference.Pack.PlaceOf(findings.Checklist.Name)!.Value].Plan is SubjectPlan { Plan: ChecklistPlan plan } ? plan : null;

    // The same of another element.
    private FindingResult Moved(FindingResult finding, RequirementReading requirement)
    {
        var path = findings.PathOf(requirement, scope);
        if (finding.Subject != path)
        {
            var (before, now) = (finding.Subject[..(finding.Subject.IndexOf(']', StringComparison.Ordinal) + 1)], findings.PathOf(requirement, scope, null));
            finding = finding with { Subject = path, Missing = [.. finding.Missing.Select(fact => fact.StartsWith(before, StringComparison.Ordinal) ? now + fact[before.Length..] : fact)] };
        }

        return finding with { SubjectTitle = findings.TitleOf(requirement, scope) };
    }

    /// <summary>From findings to the verdict.</summary>
    /// <param name="verdict">What the plan makes of the checklist.</param>
    public ChecklistConclusion Conclusion(Cell verdict) =>
        new(findings.Checklist, scope.AsOf, findings.Joint, requirements => Proof()?.AllTell(requirements) == true, canBeMet: verdict.State == CellState.Undetermined && findings.Checklist.Applicability is null);

    private OpenRequirementProof? Proof() => proof ??= Planned() is { } plan ? new OpenRequirementProof(plan, new OpenFacts(scope.State, scope.State.Plan!.Records)) : null;
}

/// <summary>What is found of a requirement.</summary>
/// <param name="Status">What it is.</param>
/// <param name="Missing">The path of the one fact that can tell, where it is open.</param>
internal readonly record struct FoundStatus(FindingStatus Status, string? Missing);
