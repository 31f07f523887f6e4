using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Planning.Results;

namespace YulinCareRules.Engine.Planning;

/// <summary>The plans of all decisions within one stretch of days, in the order of the pack; each is made when it is first needed.</summary>
internal sealed class RegimePlan
{
    private readonly CheckedPack pack;
    private readonly Planner planner;
    private readonly DateOnly day;
    private readonly PlannedDecision?[] plans;
    private readonly ResultPlan?[] results;

    public RegimePlan(CheckedPack pack, IFactLayout layout, DateOnly day)
    {
        var records = new Lazy<RegimePlan>(() => layout is RecordFactLayout ? this : new RegimePlan(pack, new RecordFactLayout(), day));
        this.pack = pack;
        this.day = day;
        planner = new Planner(pack, layout, day, () => records.Value);
        plans = new PlannedDecision?[pack.Decisions.Length];
        results = new ResultPlan?[pack.Decisions.Length];
    }

    public int Count => plans.Length;

    public PlannedDecision this[int index] => Volatile.Read(ref plans[index]) ?? Make(index);

    /// <summary>How the result of a decision is told beside its status and value.</summary>
    public ResultPlan ResultPlanOf(int index) => Volatile.Read(ref results[index]) ?? MakeResultPlan(index);

    private ResultPlan MakeResultPlan(int index)
    {
        var plan = ResultPlan.Of(pack, this[index].Plan, day);
        return Interlocked.CompareExchange(ref results[index], plan, null) ?? plan;
    }

    // Two threads that make it at once take the one that is there first.
    private PlannedDecision Make(int index)
    {
        var plan = new PlannedDecision(planner.Plan(pack.Decisions[index]));
        return Interlocked.CompareExchange(ref plans[index], plan, null) ?? plan;
    }
}
