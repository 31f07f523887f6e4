using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Proves that a changed expression gives the same for all facts on every day, by exploring both together with every fact unknown. What it cannot prove it does not claim.</summary>
internal sealed class EquivalenceProof(CheckedPack pack)
{
    public bool IsEquivalent(Mutant mutant) => mutant switch
    {
        { Part: ({ } before, { } after), Decisions: [var decision] } => mutant.Around.Any(around => AgreeWithin(decision, around.Before, around.After)) || Agree(decision, (decider, world) => Outcome(before, decider, world), (decider, world) => Outcome(after, decider, world)),

        // Without its otherwise a table may have no answer at all, which outputs do not show.
        { Decisions: [TableModel { Otherwise: var otherwise } table] } when pack.FindDecision(table.Name) is TableModel before && (before.Otherwise is null) == (otherwise is null) =>
            Agree(table, (decider, world) => decider.OutputsOf(before, world), (decider, world) => decider.OutputsOf(table, world)),
        _ => false,
    };

    // Whatever stands around it; what reads variables from further out is left to the part as a whole.
    private bool AgreeWithin(DecisionModel decision, BoundExpression before, BoundExpression after) =>
        !BoundWalk.Descendants(before).Any(part => part is BoundLocal)
        && Agree(decision, (decider, world) => decider.Evaluator.Evaluate(before, world, null), (decider, world) => decider.Evaluator.Evaluate(after, world, null));

    private bool Agree(DecisionModel decision, Func<Decider, World, Possible> before, Func<Decider, World, Possible> after) =>
        RegimeDays.Of(pack, decision.Period).All(day => Agree(before, after, new Decider(pack, RegimeDays.NothingKnown(pack), day)));

    private static bool Agree(Func<Decider, World, Possible> before, Func<Decider, World, Possible> after, Decider decider)
    {
        try
        {
            var exploration = Explorer.Explore(
                world => new PossibleOutputs([.. Single(before(decider, world)), .. Single(after(decider, world))]),
                both => Same(((PossibleOutputs)both).Outputs));
            return exploration.IsSettled && exploration.Outcomes[0] is FeelBoolean { Value: true };
        }
        catch (Exception stop) when (stop is Feel.Runtime.BudgetSpentException or DecisionStoppedException)
        {
            return false;
        }
    }

    private static ImmutableArray<Possible> Single(Possible outcome) => outcome is PossibleOutputs several ? several.Outputs : [outcome];

    private static FeelBoolean? Same(ImmutableArray<Possible> both) => both.All(value => value is KnownValue)
        ? FeelBoolean.From(both[..(both.Length / 2)].SequenceEqual(both[(both.Length / 2)..]))
        : null;

    // Of a requirement, whether it is met where it applies; of a condition, whether all of its rule hold; of what a rule gives, only where they do.
    private static Possible Outcome(DecisionPart part, Decider decider, World world)
    {
        Possible Value(BoundExpression expression, Frame? frame) => decider.Evaluator.Evaluate(expression, world, frame);

        if (part.Requirement is { } requirement)
        {
            var frame = FrameOf(requirement, decider, world);
            Possible applies = requirement.Applies is { } condition ? Value(condition, frame) : KnownValue.True;
            return Truth.CannotBeTrue(applies) ? Possible.Known(new FeelString("notApplicable"))
                : Truth.IsTrue(applies) ? Value(requirement.Require, frame)
                : applies;
        }

        if (part.Rule is not { } rule)
        {
            return Value(part.Expression, null);
        }

        var holds = rule.Conditions.Aggregate((Possible)KnownValue.True, (all, condition) => Truth.And(all, () => Value(condition.Test, null)));
        var isCondition = rule.Conditions.Any(condition => ReferenceEquals(condition.Test, part.Expression));
        return isCondition || !Truth.IsTrue(holds) ? holds : Value(part.Expression, null);
    }

    private static Frame? FrameOf(RequirementModel requirement, Decider decider, World world) =>
        requirement.Each is { } each && decider.Evaluator.Evaluate(each.List, world, null) is UnknownList unknown
            ? Frame.With(null, each.Variable, Possibilities.Facts.Hypothetical(unknown, $"{unknown.Key}[]", world))
            : null;
}
