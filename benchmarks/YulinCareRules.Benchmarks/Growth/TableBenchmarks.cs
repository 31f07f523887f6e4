using BenchmarkDotNet.Attributes;
using YulinCareRules.Benchmarks.Generated;

namespace YulinCareRules.Benchmarks.Growth;

/// <summary>How does a case grow with the rows of a table whose input allows an index?</summary>
[MemoryDiagnoser]
public class TableBenchmarks
{
    private const int Decided = 100;

    private Rotation<CareCase> cases = new([]);
    private CareRules? rules;

    [Params(10, 100, 1_000, 10_000)]
    public int Rows { get; set; }

    [Params(RowTest.Value, RowTest.Span)]
    public RowTest Test { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using var pack = GeneratedPack.Table(Rows, Test);
        rules = pack.Load();
        var places = new int[10_000];
        var random = new Random(1);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = random.Next(Test == RowTest.Value ? Rows : Rows * GeneratedPack.SpanWidth);
        }

        cases = new Rotation<CareCase>(Array.ConvertAll(places, i => new CareCase { Institution = new Institution { NewPlaces = i } }));
    }

    [Benchmark(Description = "one case through the table", OperationsPerInvoke = Decided)]
    public int Decide()
    {
        var read = 0;
        for (var i = 0; i < Decided; i++)
        {
            read += (int)rules!.Evaluate(cases.Next(), Workload.Day).CentralSubsidy.Value!.AmountYuan;
        }

        return read;
    }

    [Benchmark(Description = "the same, with its rules and clauses", OperationsPerInvoke = Decided)]
    public int Tell()
    {
        var read = 0;
        for (var i = 0; i < Decided; i++)
        {
            var decision = rules!.Evaluate(cases.Next(), Workload.Day).CentralSubsidy;
            read += (int)decision.Value!.AmountYuan + decision.Rules.Length + decision.Clauses.Length;
        }

        return read;
    }
}
