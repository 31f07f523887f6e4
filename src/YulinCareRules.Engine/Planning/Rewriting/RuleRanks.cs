using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rewriting;

/// <summary>The order in which rules decide: by priority of their outputs, or as they are written.</summary>
internal static class RuleRanks
{
    /// <summary>The rank of a rule, the lowest first; null where it depends on facts.</summary>
    public static int? Rank(TableModel table, RuleModel rule)
    {
        var rank = 0;
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            var priority = table.Outputs[i].Priority;
            if (priority.IsEmpty)
            {
                continue;
            }

            if (rule.Outputs[i] is not BoundConstant constant)
            {
                return null;
            }

            if (constant.Value is FeelString value)
            {
                var place = priority.IndexOf(value.Value);
                rank = (rank * (priority.Length + 1)) + (place < 0 ? priority.Length : place);
            }
        }

        return rank;
    }

    public static ImmutableArray<RuleModel>? Ordered(TableModel table, ImmutableArray<RuleModel> rules)
    {
        if (table.HitPolicy != HitPolicy.Priority)
        {
            return rules;
        }

        return rules.Any(rule => Rank(table, rule) is null) ? null : [.. rules.OrderBy(rule => Rank(table, rule))];
    }
}
