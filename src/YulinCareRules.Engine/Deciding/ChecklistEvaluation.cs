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
/// <param name="checklist">The checklist.</param>
/// <param name="decider">The reference evaluator at the case.</param>
/// <param name="allTell">Whether each of the unknowns that a requirement, about the element at a place of its list if it has one, may hang on is proved to tell; null where nobody can. What is not proved is explored.</param>
internal sealed class ChecklistEvaluation(ChecklistModel checklist, Decider decider, Func<RequirementModel, int?, UnknownSet, bool>? allTell = null)
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

        return new ChecklistConclusion(checklist, decider.AsOf).Conclude(applies, [.. checklist.Requirements.SelectMany(Judge)]);
    }

    /// <summary>What is found of a requirement: for the subject, or for each element of its list.</summary>
    public IEnumerable<JudgedRequirement> Judge(RequirementModel requirement)
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
            ? [Finding(requirement, world => Hypothetical(each, unknown, world), unknown.Key, each.Element.Title, unknown)]
            : [];
    }

    /// <summary>What is found of a requirement for the element at a place of its list, which is known.</summary>
    public JudgedRequirement Judge(RequirementModel requirement, int index) =>
        Element(requirement, requirement.Each!, ElementAt(requirement.Each!, index), index);

    /// <summary>A requirement whose status is known: its finding, with clauses and words.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="index">The place of its element, which is known; null where it is about the subject.</param>
    /// <param name="status">What is found of it.</param>
    /// <param name="missing">The unknown facts that can tell.</param>
    public FindingResult Tell(RequirementModel requirement, int? index, FindingStatus status, ImmutableArray<string> missing)
    {
        var (frame, about, title) = ((Frame?)null, checklist.Subject.Name, checklist.Subject.Title);
        if (index is { } place && requirement.Each is { } each)
        {
            var element = ElementAt(each, place);
            frame = Frame.With(null, each.Variable, element);
            (about, title) = About(each, element, place);
        }

        var finding = new FindingResult(requirement, status, PathOf(requirement, about), title) { Missing = missing, Sources = sources.Of(requirement, frame) };
        return status == FindingStatus.NotApplicable ? finding : new FindingText(requirement, decider.Evaluator, frame).Describe(finding);
    }

    /// <summary>Whether a requirement is no obstacle, under an assumption.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="index">The place of its element; null where it is about the subject, or a list of which nothing is known.</param>
    public Func<World, Possible> HoldsOf(RequirementModel requirement, int? index)
    {
        if (requirement.Each is not { } each)
        {
            return world => HoldsIn(requirement, world, null, null);
        }

        if (index is { } place)
        {
            var frame = Frame.With(null, each.Variable, ElementAt(each, place));
            return world => HoldsIn(requirement, world, frame, null);
        }

        var unknown = (UnknownList)decider.Evaluator.Evaluate(each.List, World.Empty, null);
        return world => HoldsIn(requirement, world, Hypothetical(each, unknown, world), unknown);
    }

    private static Frame Hypothetical(EachModel each, UnknownList list, World world) =>
        Frame.With(null, each.Variable, Possibilities.Facts.Hypothetical(list, $"{list.Key}[]", world));

    private JudgedRequirement Element(RequirementModel requirement, EachModel each, Possible element, int index)
    {
        var (place, title) = About(each, element, index);
        return Finding(requirement, _ => Frame.With(null, each.Variable, element), place, title, index: index);
    }

    // Of a list that is known.
    private Possible ElementAt(EachModel each, int index) => PossibleEvaluator.Members(decider.Evaluator.Evaluate(each.List, World.Empty, null))!.Value[index].Value;

    private static string PathOf(RequirementModel requirement, string about) => requirement.Part is null ? about : $"{about}.{requirement.Part}";

    private (string Path, BilingualText Title) About(EachModel each, Possible element, int index)
    {
        var record = element as PossibleRecord;
        return (record?.Path.ToString() ?? $"{checklist.Subject.Name}[{index}]", ElementTitle.Of(each.Element, record?.Facts, index));
    }

    private JudgedRequirement Finding(RequirementModel requirement, Func<World, Frame?>? frames, string subject, BilingualText title, UnknownList? list = null, int? index = null)
    {
        var place = PathOf(requirement, subject);
        if (!requirement.Period.Contains(decider.AsOf))
        {
            return new JudgedRequirement(new FindingResult(requirement, FindingStatus.NotApplicable, place, title)
            {
                Words = new KnownWords { Message = Reasons.NotInForce(requirement.Period, decider.AsOf) },
                Sources = requirement.Sources,
            }, null);
        }

        Frame? FrameIn(World world) => frames?.Invoke(world);
        var applies = Applies(requirement, World.Empty, FrameIn(World.Empty));
        var finding = new FindingResult(requirement, FindingStatus.NotApplicable, place, title) { Sources = sources.Of(requirement, FrameIn(World.Empty)) };
        if (Truth.CannotBeTrue(applies))
        {
            return new JudgedRequirement(finding, null);
        }

        Possible Holds(World world) => HoldsIn(requirement, world, FrameIn(world), list);
        finding = list is null && allTell is not null && Holds(World.Empty).Unknowns is { Count: > 0 } unknowns && allTell(requirement, index, unknowns)
            ? finding with { Status = FindingStatus.Unknown, Missing = Explorer.Reports(unknowns) }
            : Explored(finding, Holds);
        var open = finding.Status == FindingStatus.Unknown && requirement.Severity == RequirementSeverity.Mandatory
            ? new OpenRequirement(requirement, Holds, finding.Missing, list is not null) { About = subject }
            : null;
        return new JudgedRequirement(new FindingText(requirement, decider.Evaluator, FrameIn(World.Empty)).Describe(finding), open);
    }

    private static FindingResult Explored(FindingResult finding, Func<World, Possible> holds)
    {
        var exploration = Explorer.Explore(world => Outcome(holds(world)), value => (value as KnownValue)?.Value);
        return finding with
        {
            Status = exploration.IsSettled
                ? exploration.Outcomes[0].Equals(Met) ? FindingStatus.Satisfied : exploration.Outcomes[0].Equals(Broken) ? FindingStatus.Violated : FindingStatus.Unknown
                : FindingStatus.Unknown,
            Missing = exploration.Missing,
        };
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
