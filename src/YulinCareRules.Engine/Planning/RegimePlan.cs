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
    private readonly int patience;
    private readonly Lock[] making;
    private readonly int[] asked;
    private readonly ResultPlan?[] results;
    private readonly Lazy<RegimePlan> records;

    /// <param name="pack">The pack.</param>
    /// <param name="layout">How the facts lie in memory.</param>
    /// <param name="day">A day of the stretch.</param>
    /// <param name="patience">How often a decision is left to the reference evaluator before its code is made.</param>
    public RegimePlan(CheckedPack pack, IFactLayout layout, DateOnly day, int patience)
    {
        records = new Lazy<RegimePlan>(() => layout is RecordFactLayout ? this : new RegimePlan(pack, new RecordFactLayout(), day, 0));
        this.pack = pack;
        this.day = day;
        planner = new Planner(pack, layout, day, () => records.Value);
        plans = new PlannedDecision?[pack.Decisions.Length];
        asked = new int[plans.Length];
        making = [.. plans.Select(_ => new Lock())];
        this.patience = patience;
        results = new ResultPlan?[pack.Decisions.Length];
    }

    public int Count => plans.Length;

    /// <summary>The plans of the same days for facts as they are read from text.</summary>
    public RegimePlan Records => records.Value;

    /// <summary>The plan of a decision as far as it is made.</summary>
    public PlannedDecision? Find(int index) => Volatile.Read(ref plans[index]);

    public PlannedDecision this[int index] => Volatile.Read(ref plans[index]) ?? Make(index);

    /// <summary>Whether a decision has its code, or is asked for so often that it is to have it now. One of several that ask at once is told so; the others need not wait for it.</summary>
    public bool Pays(int index) => Volatile.Read(ref plans[index]) is not null || Interlocked.Increment(ref asked[index]) == patience + 1;

    /// <summary>How the result of a decision is told beside its status and value.</summary>
    public ResultPlan ResultPlanOf(int index) => Volatile.Read(ref results[index]) ?? MakeResultPlan(index);

    private ResultPlan MakeResultPlan(int index)
    {
        var plan = ResultPlan.Of(pack, this[index].Plan, day);
        return Interlocked.CompareExchange(ref results[index], plan, null) ?? plan;
    }

    // Whoever asks while it is made waits for it.
    private PlannedDecision Make(int index)
    {
        lock (making[index])
        {
            if (Volatile.Read(ref plans[index]) is { } made)
            {
                return made;
            }

            var plan = new PlannedDecision(planner.Plan(pack.Decisions[index]));
            Volatile.Write(ref plans[index], plan);
            return plan;
        }
    }
}
