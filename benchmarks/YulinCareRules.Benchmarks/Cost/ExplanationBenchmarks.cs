using BenchmarkDotNet.Attributes;
using YulinCareRules.Baselines.Institutions;
using YulinCareRules.Engine.Explaining;

namespace YulinCareRules.Benchmarks.Cost;

/// <summary>What does it cost to be told why, as data and as a text?</summary>
[MemoryDiagnoser]
public class ExplanationBenchmarks
{
    private const int Explained = 50;

    private readonly CareRules rules = CareRules.LoadEmbedded();
    private Rotation<CareCase> cases = new([]);

    [GlobalSetup]
    public void Setup() => cases = new Rotation<CareCase>(RandomInstitutions.Cases(Workload.Institutions(Facts.Whole)));

    [Benchmark(Description = "why", OperationsPerInvoke = Explained)]
    public int WithExplanation()
    {
        var read = 0;
        for (var i = 0; i < Explained; i++)
        {
            read += rules.Evaluate(cases.Next(), Workload.Day).ReviewOutcome.Explain().Rules.Length;
        }

        return read;
    }

    [Benchmark(Description = "why, in words", OperationsPerInvoke = Explained)]
    public int InWords()
    {
        var read = 0;
        for (var i = 0; i < Explained; i++)
        {
            read += ExplanationText.Write(rules.Evaluate(cases.Next(), Workload.Day).ReviewOutcome.Explain(), chinese: true, full: true).Length;
        }

        return read;
    }
}
