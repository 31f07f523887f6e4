using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using YulinCareRules.Benchmarks.Comparison;
using YulinCareRules.Benchmarks.Cost;

namespace YulinCareRules.Benchmarks.Reporting;

/// <summary>The comparison for the README: short runs in this one process, printed as a table in Markdown.</summary>
internal static class ComparisonTable
{
    private static readonly (Type Type, string Question)[] Questions =
    [
        (typeof(DecisionSetBenchmarks), "14 decisions of one institution"),
        (typeof(SharedRulesBenchmarks), "6 decisions that both engines express"),
        (typeof(OneDecisionBenchmarks), "the registration route alone"),
        (typeof(ExplanationBenchmarks), "explanation of one decision"),
        (typeof(LoadingBenchmarks), "the embedded packs"),
        (typeof(JsonBenchmarks), "a line of JSON to a line of JSON"),
    ];

    public static int Run(TextWriter output, TextWriter progress)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}; {HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} cores; .NET {Environment.Version}; {Workload.Count} distinct institutions"));
        output.WriteLine();
        output.WriteLine("| question | | time a case | ratio | allocated a case |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: |");
        var complete = true;
        foreach (var (type, question) in Questions)
        {
            progress.WriteLine($"measuring: {question}");
            var summary = BenchmarkRunner.Run(type, Configuration());
            complete &= summary.Reports.Length > 0 && summary.Reports.All(report => report.Success);
            foreach (var report in summary.Reports)
            {
                output.WriteLine(Row(question, summary, report));
            }
        }

        return complete ? 0 : 1;
    }

    // Nothing is compiled apart, and the log goes to a file.
    private static ManualConfig Configuration() => ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.DontLogOutput))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogger(new StreamLogger(Path.Combine(Directory.CreateDirectory("BenchmarkDotNet.Artifacts").FullName, "table.log"), append: true));

    private static string Row(string question, Summary summary, BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        var parameters = string.Concat(benchmark.Parameters.Items.Select(parameter => parameter.Name == nameof(JsonBenchmarks.Unknown)
            ? parameter.Value switch { 0 => ", all facts known", 1 => ", one fact unknown", var many => $", {many} facts unknown" }
            : $", {parameter.Value.ToString()!.ToLowerInvariant()} facts"));
        var what = benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        if (report.ResultStatistics is not { Mean: var mean })
        {
            return $"| {question}{parameters} | {what} | failed | | |";
        }

        var baseline = summary.Reports.FirstOrDefault(other => other.BenchmarkCase.Descriptor.Baseline && other.BenchmarkCase.Parameters.DisplayInfo == benchmark.Parameters.DisplayInfo)?.ResultStatistics?.Mean;
        var ratio = baseline is { } least ? (mean / least).ToString(mean / least < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) : string.Empty;
        return $"| {question}{parameters} | {what} | {Time(mean)} | {ratio} | {Size(report.GcStats.GetBytesAllocatedPerOperation(benchmark))} |";
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Rounded(nanoseconds, "ns"),
        < 1e6 => Rounded(nanoseconds / 1e3, "µs"),
        _ => Rounded(nanoseconds / 1e6, "ms"),
    };

    private static string Size(long? bytes) => bytes switch
    {
        null => "not measured",
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024} KB"),
    };

    private static string Rounded(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:G3} {unit}");
}
