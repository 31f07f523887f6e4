using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Benchmarks.Cost;

/// <summary>How long do all institutions take, on one thread and on all?</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class BulkBenchmarks
{
    private readonly CareRules rules = CareRules.LoadEmbedded();
    private CareCase[] cases = [];

    [Params(Facts.Whole, Facts.Partial)]
    public Facts Facts { get; set; }

    [GlobalSetup]
    public void Setup() => cases = RandomInstitutions.Cases(Workload.Institutions(Facts));

    [Benchmark(Baseline = true, Description = "all institutions on one thread")]
    public long OneThread() => Decide(0, cases.Length);

    [Benchmark(Description = "all institutions on all threads")]
    public long AllThreads()
    {
        long read = 0;
        Parallel.ForEach(Partitioner.Create(0, cases.Length), range => Interlocked.Add(ref read, Decide(range.Item1, range.Item2)));
        return read;
    }

    private long Decide(int from, int to)
    {
        long read = 0;
        for (var i = from; i < to; i++)
        {
            read += Comparison.Reading.Outcomes(rules.Evaluate(cases[i], Workload.Day));
        }

        return read;
    }
}
