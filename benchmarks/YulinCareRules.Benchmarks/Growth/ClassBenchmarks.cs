using BenchmarkDotNet.Attributes;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Benchmarks.Growth;

/// <summary>How does a case grow with the classes of an institution?</summary>
[MemoryDiagnoser]
public class ClassBenchmarks
{
    private const int Institutions = 256;

    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly Law law = Law.On(Workload.Day);
    private Rotation<Institution> institutions = new([]);
    private Rotation<CareCase> cases = new([]);
    private Rotation<CareCase> unknown = new([]);

    [Params(1, 10, 100, 1_000)]
    public int Classes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var drawn = RandomInstitutions.Whole(Institutions, 1);
        var classes = drawn.SelectMany(institution => institution.Classes!.Value).ToArray();
        var random = new Random(1);
        var sized = Array.ConvertAll(drawn, institution => institution with { Classes = [.. random.GetItems(classes, Classes)] });
        institutions = new Rotation<Institution>(sized);
        cases = new Rotation<CareCase>(RandomInstitutions.Cases(sized));
        unknown = new Rotation<CareCase>(RandomInstitutions.Cases(Array.ConvertAll(sized, institution => institution with
        {
            Classes = [.. institution.Classes!.Value.Select(one => new CareClass { Name = one.Name })],
        })));
    }

    [Benchmark(Baseline = true, Description = "by hand, all decisions")]
    public DecisionStatus ByHand() => HandWrittenRules.Decide(institutions.Next(), law).FacilityStandard.Verdict.Status;

    [Benchmark(Description = "YulinCareRules, facility standard")]
    public DecisionStatus Library() => rules.Evaluate(cases.Next(), Workload.Day).FacilityStandard.Status;

    [Benchmark(Description = "YulinCareRules, findings of the facility standard")]
    public int Findings() => rules.Evaluate(cases.Next(), Workload.Day).FacilityStandard.Findings.Length;

    [Benchmark(Description = "YulinCareRules, findings, nothing known of any class")]
    public int OpenFindings() => rules.Evaluate(unknown.Next(), Workload.Day).FacilityStandard.Findings.Length;
}
