using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>What expressions read of decisions: their outputs where they are settled, else what they may come to under an assumption.</summary>
internal sealed class ReadDecisions(CheckedPack pack, Decider decider) : IDecisionValues
{
    private readonly Dictionary<(string Decision, string Output), WorldMemo> read = [];

    public Possible Find(string decision, string? output, World world)
    {
        if (pack.FindDecision(decision) is not { } model)
        {
            return KnownValue.Null;
        }

        var name = output ?? model.Outputs[0].Name;
        if (decider.ReadsThrough(model))
        {
            return MemoOf(model, name, () => world => decider.OutputsOf(model, world).Outputs[IndexOf(model, name)]).In(world);
        }

        var result = decider.Decide(model);
        if (result.Stopped is { } stopped)
        {
            throw new DecisionStoppedException(stopped);
        }

        if (result.Status == DecisionStatus.NotApplicable)
        {
            return KnownValue.Null;
        }

        if (result.Status == DecisionStatus.Determined && result.ValueOf(name) is { } value)
        {
            return Possible.Known(value);
        }

        return MemoOf(model, name, () => OpenOutput(model, name, result)).In(world);
    }

    private WorldMemo MemoOf(DecisionModel model, string output, Func<Func<World, Possible>> evaluate)
    {
        if (!read.TryGetValue((model.Name, output), out var memo))
        {
            read.Add((model.Name, output), memo = new WorldMemo(evaluate()));
        }

        return memo;
    }

    // What is read of a decision that the known facts do not settle.
    private Func<World, Possible> OpenOutput(DecisionModel model, string name, DecisionResult result)
    {
        if (model is ChecklistModel { Applicability: null } checklist && !result.Open.IsEmpty)
        {
            return world => Verdict(checklist, name, result, world);
        }

        if (OpenQuestion(model, result) is { } values)
        {
            var question = new Unknown($"{model.Name}.{name}", result.Missing, new ChoiceDomain(values)) { Decision = model.Name };
            return world => Possibilities.Facts.Leaf(question, world);
        }

        var (applicability, place) = (new Applicability(model, decider), IndexOf(model, name));
        return world => applicability.Confine(world, () => decider.OutputsOf(model, world).Outputs[place]);
    }

    public string StatusOf(string decision) => pack.FindDecision(decision) is not { } model ? DecisionStatuses.NotApplicable : decider.Decide(model).Status switch
    {
        DecisionStatus.Determined => DecisionStatuses.Determined,
        DecisionStatus.NotApplicable => DecisionStatuses.NotApplicable,
        _ => DecisionStatuses.Undetermined,
    };

    // To others the verdict of a checklist is one open question, with the facts it lacks, but for requirements that hang on a fact which the others read too.
    private static Possible Verdict(ChecklistModel checklist, string name, DecisionResult result, World world)
    {
        var bound = result.Open.Where(group => group.IsBoundTo(checklist)).ToList();
        ImmutableArray<string> rest = [.. result.Open.Except(bound).SelectMany(group => group.Missing).Distinct()];
        Possible verdict = bound.Count == result.Open.Length
            ? KnownValue.True
            : Possibilities.Facts.Leaf(new Unknown($"{checklist.Name}.{name}", rest, ChoiceDomain.Booleans) { Decision = checklist.Name }, world);
        return bound.Aggregate(verdict, (all, group) => Truth.And(all, () => group.In(world)));
    }

    // So is a checklist that may not apply at all; and an expression of two outcomes over facts that nothing else reads: of more than two, a
    // fact might tell apart some that make no difference.
    private static ImmutableArray<FeelValue>? OpenQuestion(DecisionModel model, DecisionResult result) => model switch
    {
        ChecklistModel => model.Applicability is null ? ChoiceDomain.Booleans.Values : ChoiceDomain.Booleans.Values.Add(FeelNull.Instance),
        { OwnsItsFacts: true } when result.Outcomes.IsEmpty && model.Outputs[0].Type is BooleanType => ChoiceDomain.Booleans.Values,
        { OwnsItsFacts: true } when result.Outcomes.Length == 2 => [.. result.Outcomes.Select(outcome => ((FeelList)outcome).Items[0])],
        _ => null,
    };

    private static int IndexOf(DecisionModel model, string output)
    {
        for (var i = 0; i < model.Outputs.Length; i++)
        {
            if (model.Outputs[i].Name == output)
            {
                return i;
            }
        }

        return 0;
    }
}
