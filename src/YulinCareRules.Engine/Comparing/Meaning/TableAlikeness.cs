using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Of which rules of a table just the same cases fall to them in both packs, as their conditions are built alike.</summary>
internal sealed class TableAlikeness
{
    private readonly HashSet<string> alike = new(StringComparer.Ordinal);
    private readonly bool isNoneAlike;

    public TableAlikeness(PackPair pair, TableModel old, TableModel @new)
    {
        var then = Conditions(old, pair.OldKeys);
        var now = Conditions(@new, pair.NewKeys);
        if (old.HitPolicy != @new.HitPolicy || old.HitPolicy is not (HitPolicy.Unique or HitPolicy.Any or HitPolicy.First))
        {
            return;
        }

        for (var i = 0; i < old.Rules.Length; i++)
        {
            var id = old.Rules[i].Id;
            if (now.GetValueOrDefault(id) == then[id])
            {
                alike.Add(id);
            }
            else if (old.HitPolicy == HitPolicy.First)
            {
                break;
            }

            // Under F a rule also hangs on those before it.
            if (old.HitPolicy == HitPolicy.First && (i >= @new.Rules.Length || @new.Rules[i].Id != id))
            {
                alike.Remove(id);
                break;
            }
        }

        isNoneAlike = then.Count == now.Count && then.All(rule => now.GetValueOrDefault(rule.Key) == rule.Value);
    }

    /// <summary>Of a rule by its id; of no rule at all where that is null.</summary>
    public bool Of(string? rule) => rule is null ? isNoneAlike : alike.Contains(rule);

    /// <summary>When each rule applies, as it is written, with the conditions of the rules that override it.</summary>
    public static Dictionary<string, string> Conditions(TableModel table, MeaningKeys keys)
    {
        string Own(RuleModel rule) => $"{rule.Period} {string.Join(" and ", rule.Conditions.Select(condition => keys.Of(condition.Test)))}";
        var own = table.Rules.ToDictionary(rule => rule.Id, Own, StringComparer.Ordinal);
        return table.Rules.ToDictionary(rule => rule.Id, rule => string.Join(" unless ", rule.OverriddenBy.Select(over => own[over]).Prepend(own[rule.Id])), StringComparer.Ordinal);
    }
}
