using BenchmarkDotNet.Attributes;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Benchmarks.Comparison;

/// <summary>What does one decision alone cost, beside the same rule by hand?</summary>
[MemoryDiagnoser]
public class OneDecisionBenchmarks
{
    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly Law law = Law.On(Workload.Day);
    private Rotation<Institution> institutions = new([]);
    private Rotation<CareCase> cases = new([]);

    [GlobalSetup]
    public void Setup()
    {
        var drawn = Workload.Institutions(Facts.Whole);
        institutions = new Rotation<Institution>(drawn);
        cases = new Rotation<CareCase>(RandomInstitutions.Cases(drawn));
    }

    [Benchmark(Baseline = true, Description = "by hand", OperationsPerInvoke = Workload.Slice)]
    public int ByHand()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            read += (int)HandWrittenRules.DecideRoute(institutions.Next(), law).Value!.Route;
        }

        return read;
    }

    [Benchmark(Description = "YulinCareRules", OperationsPerInvoke = Workload.Slice)]
    public int Library()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            read += (int)rules.Evaluate(cases.Next(), Workload.Day).RegistrationRoute.Value!.Route;
        }

        return read;
    }
}
