using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Planning.Rewriting;

/// <summary>When a rule of a table applies, as one condition: its own conditions, and none of those of a rule that overrides it.</summary>
internal static class RuleConditions
{
    public static ImmutableArray<RuleModel> InForce(TableModel table, DateOnly day) => [.. table.Rules.Where(rule => rule.Period.Contains(day))];

    public static BoundExpression Own(RuleModel rule) => Booleans.All(rule.Conditions.Select(condition => condition.Test));

    public static BoundExpression Applies(RuleModel rule, ImmutableArray<RuleModel> inForce) =>
        Booleans.All(inForce.Where(other => rule.OverriddenBy.Contains(other.Id)).Select(other => Booleans.Not(Own(other))).Prepend(Own(rule)));
}
