using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>A checked pack as code: for each stretch of days within which the law is the same, a plan of every decision. Safe to share.</summary>
internal sealed class PackPlan
{
    private readonly Regimes regimes;
    private readonly ImmutableArray<Lazy<RegimePlan>> plans;

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
    public CaseState Start(object facts, DateOnly asOf, Reference reference) => new(plans[regimes.IndexOf(asOf)].Value, facts, asOf, reference);
}
