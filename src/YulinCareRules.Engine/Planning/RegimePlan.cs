using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>The plans of all decisions within one stretch of days, in the order of the pack; each is made when it is first needed.</summary>
internal sealed class RegimePlan
{
    private readonly ImmutableArray<Lazy<IDecisionPlan>> plans;

    public RegimePlan(CheckedPack pack, IFactLayout layout, DateOnly day)
    {
        var planner = new Planner(pack, layout, day);
        plans = [.. pack.Decisions.Select(decision => new Lazy<IDecisionPlan>(() => planner.Plan(decision)))];
    }

    public int Count => plans.Length;

    public IDecisionPlan this[int index] => plans[index].Value;
}
