using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>
/// Decides a checklist requirement by requirement. A requirement is violated or satisfied when every completion of the facts says so
/// (satisfied also where it may not apply); the verdict is false when a mandatory one is violated or those that are open cannot all be met,
/// open when a mandatory one is unknown otherwise, else true.
/// </summary>
internal sealed class ChecklistEvaluation(ChecklistModel checklist, Decider decider)
{
    private static readonly FeelString Met = new("met");

    private static readonly FeelString Broken = new("broken");

    private readonly SourceCollector sources = new(decider.AsOf, decider.Evaluator);

    public DecisionResult Decide()
    {
        if (!checklist.Requirements.Any(requirement => requirement.Period.Contains(decider.AsOf)))
        {
            var period = Period.Spanning(checklist.Requirements.Select(requirement => requirement.Period));
            return new DecisionResult(checklist, DecisionStatus.NotApplicable, []) { Reason = Reasons.NotInForce(period, decider.AsOf), Sources = checklist.Sources };
        }

        var applies = new Applicability(checklist, decider).Explore();
        if (applies.IsSettled && applies.Outcomes[0] is not FeelBoolean { Value: true })
        {
            return new DecisionResult(checklist, DecisionStatus.NotApplicable, []) { Reason = new Applicability(checklist, decider).Reason(), Sources = checklist.Sources };
        }

        var judged = checklist.Requirements.SelectMany(Findings).ToList();
        ImmutableArray<FindingResult> findings = [.. judged.Select(one => one.Finding)];
        var mandatory = findings.Where(finding => finding.Requirement.Severity == RequirementSeverity.Mandatory).ToList();
        var violated = mandatory.Where(finding => finding.Status == FindingStatus.Violated).ToList();
        var groups = violated.Count > 0 ? [] : JointRequirements.Group(judged.Select(one => one.Open).OfType<OpenRequirement>());
        var unmet = groups.Where(group => group.CannotBeMet).ToList();
        var isBroken = violated.Count + unmet.Count > 0;
        var open = !isBroken && groups.Length > 0;
        var status = open || !applies.IsSettled ? DecisionStatus.Undetermined : DecisionStatus.Determined;
        FeelValue? verdict = status == DecisionStatus.Undetermined ? null : FeelBoolean.From(!isBroken);
        var deciding = violated.Count > 0 ? violated.Select(finding => finding.Requirement.Id)
            : unmet.Count > 0 ? unmet.SelectMany(group => group.Ids)
            : mandatory.Where(finding => finding.Status == FindingStatus.Satisfied).Select(finding => finding.Requirement.Id);
        return new DecisionResult(checklist, status, [.. checklist.Outputs.Select(output => output.Name == checklist.Verdict ? verdict : null)])
        {
            Findings = findings,
            Missing = status == DecisionStatus.Undetermined
                ? [.. applies.Missing.Concat(open ? groups.SelectMany(group => group.Missing) : []).Distinct().Order(StringComparer.Ordinal)]
                : [],
            Rules = status == DecisionStatus.Determined ? [.. deciding.Distinct()] : [],
            Open = open ? groups : [],
            Sources = SourcesOf(findings),
        };
    }

    // Where nothing in force concerns the case, the verdict rests on the clauses that were in force all the same.
    private ImmutableArray<Citation> SourcesOf(ImmutableArray<FindingResult> findings)
    {
        var concerned = SourceCollector.Distinct(findings.Where(finding => finding.Status != FindingStatus.NotApplicable).SelectMany(finding => finding.Sources));
        return concerned.IsEmpty
            ? SourceCollector.Distinct(findings.Where(finding => finding.Requirement.Period.Contains(decider.AsOf)).SelectMany(finding => finding.Sources))
            : concerned;
    }

    private IEnumerable<(FindingResult Finding, OpenRequirement? Open)> Findings(RequirementModel requirement)
    {
        var subject = FactPath.Root(checklist.Subject.Name);
        if (requirement.Each is not { } each)
        {
            return [Finding(requirement, null, subject.ToString(), checklist.Subject.Title)];
        }

        var list = decider.Evaluator.Evaluate(each.List, World.Empty, null);
        if (PossibleEvaluator.Members(list) is { } members)
        {
            return members.Select((member, i) => Element(requirement, each, member.Value, i));
        }

        // Nothing is known of the list: one finding for whatever may stand in it.
        return list is UnknownList unknown
            ? [Finding(requirement, world => Frame.With(null, each.Variable, Possibilities.Facts.Hypothetical(unknown, $"{unknown.Key}[]", world)), unknown.Key, each.Element.Title, unknown)]
            : [];
    }

    private (FindingResult Finding, OpenRequirement? Open) Element(RequirementModel requirement, EachModel each, Possible element, int index)
    {
        var place = element is PossibleRecord record ? record.Path.ToString() : $"{checklist.Subject.Name}[{index}]";
        return Finding(requirement, _ => Frame.With(null, each.Variable, element), place, ElementTitle.Of(each.Element, (element as PossibleRecord)?.Facts, index));
    }

    private (FindingResult Finding, OpenRequirement? Open) Finding(RequirementModel requirement, Func<World, Frame?>? frames, string subject, BilingualText title, UnknownList? list = null)
    {
        var place = requirement.Part is null ? subject : $"{subject}.{requirement.Part}";
        if (!requirement.Period.Contains(decider.AsOf))
        {
            return (new FindingResult(requirement, FindingStatus.NotApplicable, place, title)
            {
                Message = Reasons.NotInForce(requirement.Period, decider.AsOf),
                Sources = requirement.Sources,
            }, null);
        }

        Frame? FrameIn(World world) => frames?.Invoke(world);
        var applies = Applies(requirement, World.Empty, FrameIn(World.Empty));
        var finding = new FindingResult(requirement, FindingStatus.NotApplicable, place, title) { Sources = sources.Of(requirement, FrameIn(World.Empty)) };
        if (Truth.CannotBeTrue(applies))
        {
            return (finding, null);
        }

        Possible Holds(World world) => HoldsIn(requirement, world, FrameIn(world), list);
        var exploration = Explorer.Explore(world => Outcome(Holds(world)), value => (value as KnownValue)?.Value);
        finding = finding with
        {
            Status = exploration.IsSettled
                ? exploration.Outcomes[0].Equals(Met) ? FindingStatus.Satisfied : exploration.Outcomes[0].Equals(Broken) ? FindingStatus.Violated : FindingStatus.Unknown
                : FindingStatus.Unknown,
            Missing = exploration.Missing,
        };
        var open = finding.Status == FindingStatus.Unknown && requirement.Severity == RequirementSeverity.Mandatory
            ? new OpenRequirement(requirement, Holds, finding.Missing, list is not null)
            : null;
        return (new FindingText(requirement, decider.Evaluator, FrameIn(World.Empty)).Describe(finding), open);
    }

    private Possible Applies(RequirementModel requirement, World world, Frame? frame) =>
        requirement.Applies is { } applies ? decider.Evaluator.Evaluate(applies, world, frame) : KnownValue.True;

    // An obstacle where it applies and is not met.
    private Possible HoldsIn(RequirementModel requirement, World world, Frame? frame, UnknownList? list)
    {
        var applies = Applies(requirement, world, frame);
        if (list is not null)
        {
            applies = Truth.And(Possibilities.Facts.Leaf(new Unknown($"{list.Key}#any", [list.Reports], ChoiceDomain.Booleans), world), () => applies);
        }

        return Truth.Or(Truth.Not(applies), () => decider.Evaluator.Evaluate(requirement.Require, world, frame));
    }

    private static Possible Outcome(Possible holds) => holds switch
    {
        KnownValue { Value: FeelBoolean { Value: true } } => Possible.Known(Met),
        KnownValue { Value: FeelBoolean } => Possible.Known(Broken),

        // The requirement itself has no answer: a fault of the pack, shown as unknown.
        KnownValue => Possible.Known(FeelNull.Instance),
        _ => new Choice([Met, Broken], holds.Unknowns, holds.Split),
    };
}
