using BenchmarkDotNet.Attributes;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Benchmarks.Growth;

/// <summary>How does a case grow with the annual reviews of an institution?</summary>
[MemoryDiagnoser]
public class ReviewBenchmarks
{
    private const int Institutions = 256;

    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly Law law = Law.On(Workload.Day);
    private Rotation<Institution> institutions = new([]);
    private Rotation<CareCase> cases = new([]);
    private Rotation<CareCase> undated = new([]);

    [Params(0, 5, 10, 50)]
    public int Reviews { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Every second year failed: no two running, so that every pair has to be looked at.
        var random = new Random(1);
        var drawn = Array.ConvertAll(RandomInstitutions.Whole(Institutions, 1), institution => institution with
        {
            Supervision = institution.Supervision! with { Reviews = [.. Shuffled(random)] },
        });
        institutions = new Rotation<Institution>(drawn);
        cases = new Rotation<CareCase>(RandomInstitutions.Cases(drawn));
        undated = new Rotation<CareCase>(RandomInstitutions.Cases(Array.ConvertAll(drawn, institution => institution with
        {
            Supervision = institution.Supervision! with { Reviews = [.. institution.Supervision.Reviews!.Value.Select(review => review with { Year = null })] },
        })));
    }

    [Benchmark(Baseline = true, Description = "by hand, all decisions")]
    public DecisionStatus ByHand() => HandWrittenRules.Decide(institutions.Next(), law).ReviewOutcome.Status;

    [Benchmark(Description = "YulinCareRules, supervisory outcome")]
    public DecisionStatus Library() => rules.Evaluate(cases.Next(), Workload.Day).ReviewOutcome.Status;

    [Benchmark(Description = "YulinCareRules, supervisory outcome, years unknown")]
    public DecisionStatus Undated() => rules.Evaluate(undated.Next(), Workload.Day).ReviewOutcome.Status;

    [Benchmark(Description = "YulinCareRules, what is missing of it, years unknown")]
    public int Missing() => rules.Evaluate(undated.Next(), Workload.Day).ReviewOutcome.Missing.Length;

    private AnnualReview[] Shuffled(Random random)
    {
        var reviews = new AnnualReview[Reviews];
        for (var i = 0; i < reviews.Length; i++)
        {
            reviews[i] = new AnnualReview { Year = Workload.Day.Year - i, Passed = i % 2 == 0 };
        }

        random.Shuffle(reviews);
        return reviews;
    }
}
