using BenchmarkDotNet.Attributes;
using YulinCareRules.Benchmarks.Generated;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Benchmarks.Growth;

/// <summary>How do loading and a case grow with the number of rules?</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private Rotation<CareCase> cases = new([]);
    private GeneratedPack? pack;
    private CareRules? rules;

    [Params(10, 100, 1_000, 10_000)]
    public int Rules { get; set; }

    [ParamsAllValues]
    public RequirementForm Form { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        pack = GeneratedPack.Checklist(Rules, Form);
        rules = pack.Load();

        // More places than there are rules: every requirement is met, and every one has to be looked at.
        var random = new Random(1);
        var drawn = new CareCase[10_000];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = new CareCase { Institution = new Institution { NewPlaces = Rules + i, OperatingPlaces = random.Next(1, 300), Demonstration = true } };
        }

        cases = new Rotation<CareCase>(drawn);
    }

    [GlobalCleanup]
    public void Cleanup() => pack?.Dispose();

    [Benchmark(Description = "load the rules")]
    public CareRules Load() => pack!.Load();

    [Benchmark(Description = "one case through all rules")]
    public DecisionStatus Decide() => rules!.Evaluate(cases.Next(), Workload.Day).SafetyManagement.Status;
}
