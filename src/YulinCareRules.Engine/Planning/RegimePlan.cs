using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>The plans of all decisions within one stretch of days, in the order of the pack; each is made when it is first needed.</summary>
internal sealed class RegimePlan
{
    private readonly CheckedPack pack;
    private readonly Planner planner;
    private readonly PlannedDecision?[] plans;

    public RegimePlan(CheckedPack pack, IFactLayout layout, DateOnly day)
    {
        var records = new Lazy<RegimePlan>(() => layout is RecordFactLayout ? this : new RegimePlan(pack, new RecordFactLayout(), day));
        this.pack = pack;
        planner = new Planner(pack, layout, day, () => records.Value);
        plans = new PlannedDecision?[pack.Decisions.Length];
    }

    public int Count => plans.Length;

    public PlannedDecision this[int index] => Volatile.Read(ref plans[index]) ?? Make(index);

    // Two threads that make it at once take the one that is there first.
    private PlannedDecision Make(int index)
    {
        var plan = new PlannedDecision(planner.Plan(pack.Decisions[index]));
        return Interlocked.CompareExchange(ref plans[index], plan, null) ?? plan;
    }
}
