using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Whether each rule of a table applies under an assumption: its conditions hold and no rule that overrides it applies.</summary>
internal sealed class RuleStates
{
    private RuleStates(ImmutableArray<RuleState> rules) => Rules = rules;

    public ImmutableArray<RuleState> Rules { get; }

    public static RuleStates Evaluate(TableModel table, PossibleEvaluator evaluator, DateOnly asOf, World world)
    {
        var conditions = new Dictionary<string, Possible>(StringComparer.Ordinal);
        foreach (var rule in table.Rules)
        {
            Possible holds = KnownValue.True;
            if (rule.Period.Contains(asOf))
            {
                foreach (var condition in rule.Conditions)
                {
                    holds = Truth.And(holds, () => evaluator.Evaluate(condition.Test, world, null));
                }
            }
            else
            {
                holds = KnownValue.False;
            }

            conditions[rule.Id] = holds;
        }

        return new RuleStates([.. table.Rules.Select(rule => new RuleState(rule, conditions[rule.Id], Effective(rule, conditions)))]);
    }

    private static Possible Effective(RuleModel rule, Dictionary<string, Possible> conditions) =>
        rule.OverriddenBy.Aggregate(conditions[rule.Id], (holds, over) => Truth.And(holds, () => Truth.Not(conditions[over])));
}

/// <summary>A rule, whether its conditions hold, and whether it applies after overrides.</summary>
internal sealed record RuleState(RuleModel Rule, Possible Holds, Possible Applies);
