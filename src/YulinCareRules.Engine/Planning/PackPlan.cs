using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>A checked pack as code: for each stretch of days within which the law is the same, a plan of every decision. Safe to share.</summary>
internal sealed class PackPlan
{
    private readonly Regimes regimes;
    private readonly ImmutableArray<Lazy<RegimePlan>> plans;

    // Cases tend to be of days that lie close together.
    private Stretch? last;

    /// <param name="pack">The pack.</param>
    /// <param name="layout">How the facts lie in memory.</param>
    /// <param name="patience">How often a decision is left to the reference evaluator before its code is made; 0: never.</param>
    public PackPlan(CheckedPack pack, IFactLayout layout, int patience = 0)
    {
        regimes = Regimes.Of(pack);
        var plans = ImmutableArray.CreateBuilder<Lazy<RegimePlan>>(regimes.Count);
        for (var i = 0; i < regimes.Count; i++)
        {
            var day = regimes.FirstDay(i);
            plans.Add(new Lazy<RegimePlan>(() => new RegimePlan(pack, layout, day, patience)));
        }

        this.plans = plans.MoveToImmutable();
    }

    /// <param name="facts">The facts of a case, in the layout that the plan was made for.</param>
    /// <param name="asOf">The day whose law is applied.</param>
    /// <param name="reference">The reference evaluator, should it be needed.</param>
    public CaseState Start(object facts, DateOnly asOf, Reference reference)
    {
        var stretch = Volatile.Read(ref last);
        return new(stretch is not null && stretch.From <= asOf && asOf <= stretch.To ? stretch.Plan : PlanOf(asOf), facts, asOf, reference);
    }

    private RegimePlan PlanOf(DateOnly asOf)
    {
        var index = regimes.IndexOf(asOf);
        var stretch = new Stretch(regimes.FirstDay(index), index + 1 < regimes.Count ? regimes.FirstDay(index + 1).AddDays(-1) : DateOnly.MaxValue, plans[index].Value);
        Volatile.Write(ref last, stretch);
        return stretch.Plan;
    }

    private sealed record Stretch(DateOnly From, DateOnly To, RegimePlan Plan);
}
