using BenchmarkDotNet.Attributes;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;
using YulinCareRules.Baselines.MicrosoftRulesEngine;

namespace YulinCareRules.Benchmarks.Comparison;

/// <summary>What do the rules that both can express cost, beside Microsoft's RulesEngine at its best settings?</summary>
[MemoryDiagnoser]
public class SharedRulesBenchmarks
{
    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly Law law = Law.On(Workload.Day);
    private readonly RulesEngineRules other = new(Workload.Day);
    private Rotation<Institution> institutions = new([]);
    private Rotation<CareCase> cases = new([]);
    private Rotation<InstitutionInput> inputs = new([]);

    [GlobalSetup]
    public void Setup()
    {
        var drawn = Workload.Institutions(Facts.Whole);
        institutions = new Rotation<Institution>(drawn);
        cases = new Rotation<CareCase>(RandomInstitutions.Cases(drawn));
        inputs = new Rotation<InstitutionInput>(Array.ConvertAll(drawn, InputMapping.From));
    }

    [Benchmark(Baseline = true, Description = "by hand, with eight decisions more", OperationsPerInvoke = Workload.Slice)]
    public int ByHand()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            var decided = HandWrittenRules.Decide(institutions.Next(), law);
            read += (int)decided.RegistrationRoute.Value!.Route + (int)decided.ReviewRegime.Value!.Regime + (decided.FacilityStandard.Verdict.IsMet ? 1 : 0)
                + (int)decided.ReviewOutcome.Action + (decided.CentralSubsidy.AmountYuan > 0 ? 1 : 0) + (int)decided.UtilityPricing.Value!.Water;
        }

        return read;
    }

    [Benchmark(Description = "YulinCareRules", OperationsPerInvoke = Workload.Slice)]
    public int Library()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            var decided = rules.Evaluate(cases.Next(), Workload.Day);
            read += (int)decided.RegistrationRoute.Value!.Route + (int)decided.ReviewRegime.Value!.Regime + (decided.FacilityStandard.Value!.Conforms ? 1 : 0)
                + (int)decided.ReviewOutcome.Value!.Action + (decided.CentralSubsidy.Value!.AmountYuan > 0 ? 1 : 0) + (int)decided.UtilityPricing.Value!.Water;
        }

        return read;
    }

    [Benchmark(Description = "Microsoft RulesEngine", OperationsPerInvoke = Workload.Slice)]
    public int RulesEngine()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            var decided = other.Decide(inputs.Next());
            read += (int)decided.Route + (int)decided.Regime + (decided.FacilityConforms ? 1 : 0) + (int)decided.Action + (decided.AmountYuan > 0 ? 1 : 0) + (int)decided.Price;
        }

        return read;
    }
}
