using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Rules taken out, conditions and overrides dropped and, where their order counts, rules exchanged.</summary>
internal static class TableMutants
{
    public static IEnumerable<Mutant> Of(TableModel table, PackOwnership own)
    {
        bool Decides(TracedCase traced) => traced.Decided(table);
        for (var i = 0; i < table.Rules.Length; i++)
        {
            var (rule, place) = (table.Rules[i], table.Rules[i].At!.Location);
            if (!own.Has(place))
            {
                continue;
            }

            Mutant Changed(string change, TableModel changed, SourceLocation? at = null) => new($"{table.Name}.{rule.Id}", at ?? place, change, [changed], Decides);
            yield return Changed("rule taken out", table with { Rules = [.. table.Rules.RemoveAt(i).Select(other => other with { OverriddenBy = other.OverriddenBy.Remove(rule.Id) })] });
            foreach (var over in rule.OverriddenBy)
            {
                yield return Changed($"no longer overridden by {over}", table with { Rules = table.Rules.SetItem(i, rule with { OverriddenBy = rule.OverriddenBy.Remove(over) }) });
            }

            foreach (var condition in rule.Conditions)
            {
                yield return Changed($"condition dropped: {condition.Text}", table with { Rules = table.Rules.SetItem(i, rule with { Conditions = rule.Conditions.Remove(condition) }) }, condition.Test.Place.Location);
            }

            if (table.HitPolicy is HitPolicy.First or HitPolicy.RuleOrder && i + 1 < table.Rules.Length)
            {
                yield return Changed($"exchanged with {table.Rules[i + 1].Id}", table with { Rules = table.Rules.SetItem(i, table.Rules[i + 1]).SetItem(i + 1, rule) });
            }
        }

        if (table.Otherwise?.At is { } at && own.Has(at.Location))
        {
            yield return new Mutant($"{table.Name}.{CoverageKeys.Otherwise}", at.Location, "otherwise taken out", [table with { Otherwise = null }], Decides);
        }

        foreach (var (change, changed) in OtherWays(table).Where(_ => own.Has(table.Location)))
        {
            yield return new Mutant(table.Name, table.Location, change, [changed], Decides);
        }
    }

    // The first rule instead of the strongest, the order of the rules instead of that of the outputs, no order where there is one; the other ways lead to the same wherever they lead to an answer.
    private static IEnumerable<(string Change, TableModel Table)> OtherWays(TableModel table)
    {
        (string, HitPolicy)? policy = table.HitPolicy switch
        {
            HitPolicy.First => ("hit policy F → U", HitPolicy.Unique),
            HitPolicy.Priority => ("hit policy P → F", HitPolicy.First),
            HitPolicy.OutputOrder => ("hit policy O → R", HitPolicy.RuleOrder),
            _ => null,
        };
        if (policy is var (change, other))
        {
            yield return (change, table with { HitPolicy = other });
        }

        string[] aggregations = table.Aggregation switch { "sum" => ["max", "count"], "min" => ["max"], "max" => ["min", "sum"], "count" => ["sum"], _ => [] };
        foreach (var aggregation in aggregations)
        {
            yield return ($"{table.Aggregation} → {aggregation}", table with { Aggregation = aggregation });
        }
    }
}
