using BenchmarkDotNet.Attributes;

namespace YulinCareRules.Benchmarks;

/// <summary>What it costs to decide one institution.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private const int Count = 4096;

    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly CareCase[] whole = Institutions.Whole(Count, 1);
    private readonly CareCase[] open = Institutions.Partial(Count, 1);
    private int next;

    /// <summary>Every spine decision of an institution whose facts are all known.</summary>
    [Benchmark(Baseline = true)]
    public int WholeFacts() => All(whole);

    /// <summary>The same with the staff unknown.</summary>
    [Benchmark]
    public int PartialFacts() => All(open);

    /// <summary>One decision alone.</summary>
    [Benchmark]
    public int OneDecision() => (int)Next(whole).RegistrationRoute.Status;

    /// <summary>One decision and why.</summary>
    [Benchmark]
    public int WithExplanation() => Next(whole).ReviewOutcome.Explain().Rules.Length;

    private int All(CareCase[] cases)
    {
        var decisions = Next(cases);
        return (int)decisions.RegistrationRoute.Status + (int)decisions.FacilityStandard.Status + (int)decisions.ReviewOutcome.Status
            + (int)decisions.ReviewRegime.Status + (int)decisions.CentralSubsidy.Status + (int)decisions.UtilityPricing.Status;
    }

    private CareDecisions Next(CareCase[] cases) => rules.Evaluate(cases[next++ % Count], Day);
}
