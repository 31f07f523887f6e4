using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rewriting;

/// <summary>An output of a table that gives a single row, as an expression over the table's conditions.</summary>
internal static class TableOutput
{
    /// <summary>The condition on which the output is that value; null where the rules' outputs are not constants or the table gives lists.</summary>
    public static BoundExpression? Condition(TableModel table, int output, FeelValue value, DateOnly day)
    {
        var inForce = RuleConditions.InForce(table, day);
        if (!IsSingle(table) || table.Outputs[output].IsInformative || inForce.Any(rule => rule.Outputs[output] is not BoundConstant))
        {
            return null;
        }

        var otherwise = table.Otherwise is { NotApplicable: null } last ? last.Outputs[output] as BoundConstant : null;
        if (table.Otherwise is not null && otherwise is null)
        {
            return null;
        }

        bool Is(RuleModel rule) => ((BoundConstant)rule.Outputs[output]).Value.Equals(value);
        if (table.HitPolicy is HitPolicy.Unique or HitPolicy.Any)
        {
            return otherwise?.Value.Equals(value) == true
                ? Booleans.Not(Booleans.Any(inForce.Where(rule => !Is(rule)).Select(rule => RuleConditions.Applies(rule, inForce))))
                : Booleans.Any(inForce.Where(Is).Select(rule => RuleConditions.Applies(rule, inForce)));
        }

        // The first that applies decides: one with the value, and none with another before it.
        if (RuleRanks.Ordered(table, inForce) is not { } ordered)
        {
            return null;
        }

        BoundExpression result = otherwise?.Value.Equals(value) == true ? Booleans.True : Booleans.False;
        foreach (var rule in ordered.Reverse())
        {
            var applies = RuleConditions.Applies(rule, inForce);
            result = Is(rule) ? Booleans.Or(applies, result) : Booleans.And(Booleans.Not(applies), result);
        }

        return result;
    }

    /// <summary>The output as a choice between the rules; null where the table gives lists.</summary>
    public static BoundExpression? Value(TableModel table, int output, DateOnly day)
    {
        var inForce = RuleConditions.InForce(table, day);
        var type = table.Outputs[output].Type;
        if (!IsSingle(table) || table.Outputs[output].IsInformative || RuleRanks.Ordered(table, inForce) is not { } ordered || table.Otherwise is { NotApplicable: not null })
        {
            return null;
        }

        return ordered.Reverse().Aggregate(
            table.Otherwise?.Outputs[output] ?? new BoundConstant(type, FeelNull.Instance),
            (rest, rule) => new BoundIf(type, RuleConditions.Applies(rule, inForce), rule.Outputs[output], rest));
    }

    private static bool IsSingle(TableModel table) => table.HitPolicy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority;
}
