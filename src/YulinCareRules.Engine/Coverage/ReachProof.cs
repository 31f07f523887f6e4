using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Tells rules that no case whatever can make apply, such as those that wait for a figure which only a pack built on this one gives: with every fact unknown they are already settled.</summary>
internal sealed class ReachProof(CheckedPack pack)
{
    public bool IsBeyondReach(CoverageItem item)
    {
        if (item.Decision is not TableModel table || table.Rules.FirstOrDefault(rule => CoverageKeys.Rule(table, rule.Id, applies: true) == item.Key) is not { } waiting)
        {
            return false;
        }

        return RegimeDays.Of(pack, table.Period).Where(waiting.Period.Contains).All(day => Truth.CannotBeTrue(Holds(table, waiting, day)));
    }

    private Possible Holds(TableModel table, RuleModel rule, DateOnly day)
    {
        var evaluator = new Decider(pack, RegimeDays.NothingKnown(pack), day).Evaluator;
        return rule.Conditions.Aggregate((Possible)KnownValue.True, (holds, condition) => Truth.And(holds, () => evaluator.Evaluate(condition.Test, World.Empty, null)));
    }
}
