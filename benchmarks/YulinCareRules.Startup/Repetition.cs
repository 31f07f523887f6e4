using System.Diagnostics;
using System.Globalization;

namespace YulinCareRules.Startup;

/// <summary>Starts this program again and again and prints the medians as a table in Markdown.</summary>
internal static class Repetition
{
    public static int Run(int count, TextWriter output)
    {
        var starts = new StartTimes[count];
        var walls = new double[count];
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            starts[i] = Start();
            walls[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| part | median of {count} starts |"));
        output.WriteLine("| --- | ---: |");
        Write("runtime, until the program's first line", starts.Select(start => start.Runtime));
        Write("packs: loaded", starts.Select(start => start.Packs));
        Write("first decision", starts.Select(start => start.FirstDecision));
        Write("process start to first decision", starts.Select(start => start.Runtime + start.Packs + start.FirstDecision));
        Write("processor time to first decision", starts.Select(start => start.Processor));
        Write("the thirteen other decisions", starts.Select(start => start.OtherDecisions));
        Write("whole process, seen from outside", walls);
        return 0;

        void Write(string part, IEnumerable<double> times) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {Median(times):F0} ms |"));
    }

    private static StartTimes Start()
    {
        // With Native AOT the program is all there is; else the runtime is started with it.
        var assembly = Path.Combine(AppContext.BaseDirectory, "YulinCareRules.Startup.dll");
        var start = File.Exists(assembly) ? new ProcessStartInfo("dotnet", [assembly]) : new ProcessStartInfo(Environment.ProcessPath!);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException("the program cannot be started");
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? StartTimes.Parse(line.Trim()) : throw new InvalidOperationException("a start failed");
    }

    private static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
