using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Whether a decision concerns the case at all: its condition holds and, in a table that says so, some rule answers.</summary>
internal sealed class Applicability(DecisionModel decision, Decider decider)
{
    /// <summary>Whether it always does, so that nothing need be asked.</summary>
    public bool IsCertain => decision.Applicability is null && decision is not TableModel { Otherwise.NotApplicable: not null };

    public Possible In(World world)
    {
        Possible applies = decision.Applicability is { } condition ? decider.Evaluator.Evaluate(condition.Applies, world, null) : KnownValue.True;
        return decision is TableModel { Otherwise.NotApplicable: not null } table
            ? Truth.And(applies, () => decider.Table(table, world).AnyRule)
            : applies;
    }

    /// <summary>In all completions of the facts; a condition without an answer does not hold.</summary>
    public Exploration Explore() =>
        Explorer.Explore(In, value => value is KnownValue ? FeelBoolean.From(Truth.IsTrue(value)) : null);

    public BilingualText Reason()
    {
        var stated = decision.Applicability is { } condition && Truth.CannotBeTrue(decider.Evaluator.Evaluate(condition.Applies, World.Empty, null))
            ? condition.Reason
            : (decision as TableModel)?.Otherwise?.NotApplicable ?? decision.Applicability!.Reason;
        return TemplateText.Fill(stated, decider.Evaluator, null);
    }

    /// <summary>What others read of the decision: nothing where it does not apply.</summary>
    public Possible Confine(World world, Func<Possible> value)
    {
        if (IsCertain)
        {
            return value();
        }

        var applies = In(world);
        return Truth.IsTrue(applies) ? value()
            : Truth.CannotBeTrue(applies) ? KnownValue.Null
            : Joining.Join([value(), KnownValue.Null], applies.Unknowns, applies.Split);
    }
}
