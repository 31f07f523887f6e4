using System.Diagnostics;
using System.Globalization;

namespace YulinCareRules.Startup;

/// <summary>Milliseconds from the start of the process to its first decision, in parts.</summary>
/// <param name="Runtime">Until the program's own code runs.</param>
/// <param name="Packs">Reading, checking and compiling the embedded packs.</param>
/// <param name="FirstDecision">The first decision about an institution.</param>
/// <param name="OtherDecisions">The thirteen others about it.</param>
/// <param name="Processor">Processor time of the whole process up to the first decision.</param>
internal readonly record struct StartTimes(double Runtime, double Packs, double FirstDecision, double OtherDecisions, double Processor)
{
    public static StartTimes Measure()
    {
        var entered = Stopwatch.GetTimestamp();
        using var process = Process.GetCurrentProcess();
        var runtime = (DateTime.Now - process.StartTime).TotalMilliseconds - Stopwatch.GetElapsedTime(entered).TotalMilliseconds;

        var started = Stopwatch.GetTimestamp();
        var rules = CareRules.LoadEmbedded();
        var loaded = Stopwatch.GetTimestamp();
        var decisions = rules.Evaluate(Sample.Case, new DateOnly(2023, 6, 1));
        if (decisions.RegistrationRoute.Value?.Route != RegistrationRoute.CivilRegistration)
        {
            throw new InvalidOperationException("the first decision is not the one expected");
        }

        var decided = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        var settled = Sample.CountDetermined(decisions);
        var finished = Stopwatch.GetTimestamp();
        if (settled == 0)
        {
            throw new InvalidOperationException("no other decision is determined");
        }

        return new StartTimes(runtime, Milliseconds(started, loaded), Milliseconds(loaded, decided), Milliseconds(decided, finished), processor);
    }

    public static StartTimes Parse(string line)
    {
        var parts = Array.ConvertAll(line.Split(' '), part => double.Parse(part, CultureInfo.InvariantCulture));
        return new StartTimes(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Runtime:F1} {Packs:F1} {FirstDecision:F1} {OtherDecisions:F1} {Processor:F1}");

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
