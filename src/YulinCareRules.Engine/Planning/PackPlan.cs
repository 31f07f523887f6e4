using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>A checked pack as code: for each stretch of days within which the law is the same, a plan of every decision. Safe to share.</summary>
internal sealed class PackPlan
{
    private readonly Regimes regimes;
    private readonly ImmutableArray<Lazy<RegimePlan>> plans;

    public PackPlan(CheckedPack pack, IFactLayout layout)
    {
        regimes = Regimes.Of(pack);
        plans = [.. Enumerable.Range(0, regimes.Count).Select(index => new Lazy<RegimePlan>(() => new RegimePlan(pack, layout, regimes.FirstDay(index))))];
    }

    /// <param name="facts">The facts of a case, in the layout that the plan was made for.</param>
    /// <param name="asOf">The day whose law is applied.</param>
    /// <param name="reference">The reference evaluator, should it be needed.</param>
    public CaseState Start(object facts, DateOnly asOf, Reference reference) => new(plans[regimes.IndexOf(asOf)].Value, facts, asOf, reference);
}
