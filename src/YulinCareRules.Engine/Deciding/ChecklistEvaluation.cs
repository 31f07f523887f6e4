using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>
/// Decides a checklist requirement by requirement. A requirement is violated or satisfied when every completion of the facts says so
/// (satisfied also where it may not apply); the verdict is false when a mandatory one is violated, open when none is but one is unknown, else true.
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

        ImmutableArray<FindingResult> findings = [.. checklist.Requirements.SelectMany(Findings)];
        var mandatory = findings.Where(finding => finding.Requirement.Severity == RequirementSeverity.Mandatory).ToList();
        var violated = mandatory.Where(finding => finding.Status == FindingStatus.Violated).ToList();
        var unknown = mandatory.Where(finding => finding.Status == FindingStatus.Unknown).ToList();
        var open = violated.Count == 0 && unknown.Count > 0;
        var status = open || !applies.IsSettled ? DecisionStatus.Undetermined : DecisionStatus.Determined;
        FeelValue? verdict = status == DecisionStatus.Undetermined ? null : FeelBoolean.From(violated.Count == 0);
        var deciding = violated.Count > 0 ? violated : mandatory.Where(finding => finding.Status == FindingStatus.Satisfied);
        return new DecisionResult(checklist, status, [.. checklist.Outputs.Select(output => output.Name == checklist.Verdict ? verdict : null)])
        {
            Findings = findings,
            Missing = status == DecisionStatus.Undetermined
                ? [.. applies.Missing.Concat(open ? unknown.SelectMany(finding => finding.Missing) : []).Distinct().Order(StringComparer.Ordinal)]
                : [],
            Rules = status == DecisionStatus.Determined ? [.. deciding.Select(finding => finding.Requirement.Id).Distinct()] : [],
            Sources = SourceCollector.Distinct(findings.Where(finding => finding.Status != FindingStatus.NotApplicable).SelectMany(finding => finding.Sources)),
        };
    }

    private IEnumerable<FindingResult> Findings(RequirementModel requirement)
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

    private FindingResult Element(RequirementModel requirement, EachModel each, Possible element, int index)
    {
        var place = element is PossibleRecord record ? record.Path.ToString() : $"{checklist.Subject.Name}[{index}]";
        return Finding(requirement, _ => Frame.With(null, each.Variable, element), place, ElementTitle.Of(each.Element, (element as PossibleRecord)?.Facts, index));
    }

    private FindingResult Finding(RequirementModel requirement, Func<World, Frame?>? frames, string subject, BilingualText title, UnknownList? list = null)
    {
        var place = requirement.Part is null ? subject : $"{subject}.{requirement.Part}";
        if (!requirement.Period.Contains(decider.AsOf))
        {
            return new FindingResult(requirement, FindingStatus.NotApplicable, place, title)
            {
                Message = Reasons.NotInForce(requirement.Period, decider.AsOf),
                Sources = requirement.Sources,
            };
        }

        Frame? FrameIn(World world) => frames?.Invoke(world);
        var applies = Applies(requirement, World.Empty, FrameIn(World.Empty));
        var finding = new FindingResult(requirement, FindingStatus.NotApplicable, place, title) { Sources = sources.Of(requirement, FrameIn(World.Empty)) };
        if (Truth.CannotBeTrue(applies))
        {
            return finding;
        }

        var exploration = Explorer.Explore(world => Outcome(requirement, world, FrameIn(world), list), value => (value as KnownValue)?.Value);
        finding = finding with
        {
            Status = exploration.IsSettled
                ? exploration.Outcomes[0].Equals(Met) ? FindingStatus.Satisfied : exploration.Outcomes[0].Equals(Broken) ? FindingStatus.Violated : FindingStatus.Unknown
                : FindingStatus.Unknown,
            Missing = exploration.Missing,
        };
        return new FindingText(requirement, decider.Evaluator, FrameIn(World.Empty)).Describe(finding);
    }

    private Possible Applies(RequirementModel requirement, World world, Frame? frame) =>
        requirement.Applies is { } applies ? decider.Evaluator.Evaluate(applies, world, frame) : KnownValue.True;

    // Broken where it applies and is not met; anything else is no obstacle.
    private Possible Outcome(RequirementModel requirement, World world, Frame? frame, UnknownList? list)
    {
        var applies = Applies(requirement, world, frame);
        if (list is not null)
        {
            applies = Truth.And(Possibilities.Facts.Leaf(new Unknown($"{list.Key}#any", [list.Reports], ChoiceDomain.Booleans), world), () => applies);
        }

        var holds = Truth.Or(Truth.Not(applies), () => decider.Evaluator.Evaluate(requirement.Require, world, frame));
        return holds switch
        {
            KnownValue { Value: FeelBoolean { Value: true } } => Possible.Known(Met),
            KnownValue { Value: FeelBoolean } => Possible.Known(Broken),

            // The requirement itself has no answer: a fault of the pack, shown as unknown.
            KnownValue => Possible.Known(FeelNull.Instance),
            _ => new Choice([Met, Broken], holds.Unknowns, holds.Split),
        };
    }
}
