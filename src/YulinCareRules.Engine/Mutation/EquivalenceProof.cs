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
    public bool IsEquivalent(Mutant mutant) => mutant is { Part: ({ } before, { } after), Decisions: [var decision] }
        && RegimeDays.Of(pack, decision.Period).All(day => Agree(before, after, new Decider(pack, RegimeDays.NothingKnown(pack), day)));

    private static bool Agree(DecisionPart before, DecisionPart after, Decider decider)
    {
        try
        {
            var exploration = Explorer.Explore(
                world => new PossibleOutputs([Outcome(before, decider, world), Outcome(after, decider, world)]),
                both => both is PossibleOutputs { Outputs: [KnownValue one, KnownValue other] } ? FeelBoolean.From(one.Value.Equals(other.Value)) : null);
            return exploration.IsSettled && exploration.Outcomes[0] is FeelBoolean { Value: true };
        }
        catch (Exception stop) when (stop is Feel.Runtime.BudgetSpentException or DecisionStoppedException)
        {
            return false;
        }
    }

    // Of a requirement, whether it is met where it applies; of a condition, whether all of its rule hold.
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

        return part.Rule is { } rule && rule.Conditions.Any(condition => ReferenceEquals(condition.Test, part.Expression))
            ? rule.Conditions.Aggregate((Possible)KnownValue.True, (holds, condition) => Truth.And(holds, () => Value(condition.Test, null)))
            : Value(part.Expression, null);
    }

    private static Frame? FrameOf(RequirementModel requirement, Decider decider, World world) =>
        requirement.Each is { } each && decider.Evaluator.Evaluate(each.List, world, null) is UnknownList unknown
            ? Frame.With(null, each.Variable, Possibilities.Facts.Hypothetical(unknown, $"{unknown.Key}[]", world))
            : null;
}
