using BenchmarkDotNet.Attributes;

namespace YulinCareRules.Benchmarks;

/// <summary>What it costs to read and check the packs inside the package.</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    /// <summary>Text → pack → checked pack, both packs.</summary>
    [Benchmark]
    public CareRules Load() => CareRules.LoadEmbedded();
}
