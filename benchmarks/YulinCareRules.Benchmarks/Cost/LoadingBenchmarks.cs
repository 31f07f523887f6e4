using BenchmarkDotNet.Attributes;

namespace YulinCareRules.Benchmarks.Cost;

/// <summary>What does it cost to read, check and compile the packs inside the package?</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private readonly CareCase nobody = new() { Institution = new Institution() };

    [Benchmark(Description = "loaded")]
    public CareRules Load() => CareRules.LoadEmbedded();

    /// <summary>What is compiled only when first asked for is in here.</summary>
    [Benchmark(Description = "loaded, and every decision made once")]
    public int LoadAndDecide() => Comparison.Reading.Outcomes(CareRules.LoadEmbedded().Evaluate(nobody, Workload.Day));
}
