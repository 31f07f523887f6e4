using BenchmarkDotNet.Attributes;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Benchmarks.Comparison;

/// <summary>What does the whole decision set of one institution cost, beside the same rules by hand?</summary>
[MemoryDiagnoser]
public class DecisionSetBenchmarks
{
    // Findings are objects, and words are texts, which takes longer.
    private const int Explored = 20;

    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly Law law = Law.On(Workload.Day);
    private Rotation<Institution> institutions = new([]);
    private Rotation<CareCase> cases = new([]);

    [Params(Facts.Whole, Facts.Partial)]
    public Facts Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var drawn = Workload.Institutions(Facts);
        institutions = new Rotation<Institution>(drawn);
        cases = new Rotation<CareCase>(RandomInstitutions.Cases(drawn));
    }

    [Benchmark(Baseline = true, Description = "by hand", OperationsPerInvoke = Workload.Slice)]
    public int ByHand()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            read += Reading.Outcomes(HandWrittenRules.Decide(institutions.Next(), law));
        }

        return read;
    }

    [Benchmark(Description = "YulinCareRules, outcomes", OperationsPerInvoke = Workload.Slice)]
    public int Outcomes()
    {
        var read = 0;
        for (var i = 0; i < Workload.Slice; i++)
        {
            read += Reading.Outcomes(rules.Evaluate(cases.Next(), Workload.Day));
        }

        return read;
    }

    [Benchmark(Description = "YulinCareRules, outcomes and findings", OperationsPerInvoke = Explored)]
    public int OutcomesAndFindings()
    {
        var read = 0;
        for (var i = 0; i < Explored; i++)
        {
            var decisions = rules.Evaluate(cases.Next(), Workload.Day);
            read += Reading.Outcomes(decisions) + Reading.Findings(decisions);
        }

        return read;
    }

    [Benchmark(Description = "YulinCareRules, outcomes, findings and their words", OperationsPerInvoke = Explored)]
    public int OutcomesFindingsAndWords()
    {
        var read = 0;
        for (var i = 0; i < Explored; i++)
        {
            var decisions = rules.Evaluate(cases.Next(), Workload.Day);
            read += Reading.Outcomes(decisions) + Reading.Findings(decisions) + Reading.Words(decisions);
        }

        return read;
    }
}
