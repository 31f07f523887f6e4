using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using YulinCareRules.Cli;

namespace YulinCareRules.Benchmarks.Cost;

/// <summary>What does one institution cost from a line of JSON to a line of JSON, through the tool? Its loading of the packs is shared by all lines.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private const int Lines = 10_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private byte[] lines = [];

    /// <summary>How many facts of each institution are left out.</summary>
    [Params(0, 1, 10)]
    public int Unknown { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        using var written = new MemoryStream();
        foreach (var institution in Workload.Institutions(Facts.Whole).Take(Lines))
        {
            var line = JsonSerializer.SerializeToNode(new { institution }, Json)!;
            FactOmissions.Leave(line, Unknown, random);
            JsonSerializer.Serialize(written, line);
            written.WriteByte((byte)'\n');
        }

        lines = written.ToArray();
    }

    [Benchmark(Description = "`evaluate --ndjson`, with its start", OperationsPerInvoke = Lines)]
    public long Evaluate()
    {
        using var input = new MemoryStream(lines, writable: false);
        using var output = new CountingStream();
        using var error = new StringWriter();
        var status = CommandLineTool.Run(["evaluate", "-", "--ndjson", "--as-of", "2023-06-01"], input, output, error, TimeProvider.System);
        return status == 0 ? output.Position : throw new InvalidOperationException(error.ToString());
    }
}
