using System.Diagnostics;
using System.Globalization;

namespace YulinCareRules.Engine.Tests.Fuzzing;

/// <summary>
/// Runs a target over many texts and lists those at which it throws. Brief by itself; YULINCARE_FUZZ_TEXTS says how many, YULINCARE_FUZZ_SEED which.
/// With YULINCARE_FUZZ_LAST, a file that always holds the text under way, whatever ends the process.
/// </summary>
internal static class FuzzRun
{
    private const int MostFindings = 20;
    private const long MostBytes = 1_500_000_000;

    public static int Texts { get; } = Number("YULINCARE_FUZZ_TEXTS", 1_000);

    public static int Seed { get; } = Number("YULINCARE_FUZZ_SEED", 20200724);

    private static string? LastFile { get; } = Environment.GetEnvironmentVariable("YULINCARE_FUZZ_LAST");

    public static void Over(Mutation mutation, Action<string> target)
    {
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        var longest = TimeSpan.Zero;
        for (var i = 0; i < Texts && findings.Count < MostFindings; i++)
        {
            var text = mutation.Next();
            if (Try(text, target) is { } problem)
            {
                findings.TryAdd(problem, text);
            }

            longest = longest > lastTook ? longest : lastTook;
        }

        TestContext.Current.SendDiagnosticMessage($"{Texts} texts, the slowest took {longest.TotalMilliseconds:0} ms");
        Assert.True(findings.Count == 0, string.Join("\n\n", findings.Select(finding => $"{finding.Key}\n{Quoted(finding.Value)}")));
    }

    [ThreadStatic]
    private static TimeSpan lastTook;

    /// <summary>What went wrong, by its kind and place, or null.</summary>
    public static string? Try(string text, Action<string> target)
    {
        if (LastFile is not null)
        {
            File.WriteAllText(LastFile, Quoted(text));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            target(text);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return $"{thrown.GetType().Name}: {thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("YulinCareRules", StringComparison.Ordinal))?.Trim() ?? thrown.Message}";
        }
        finally
        {
            lastTook = watch.Elapsed;
        }

        return GC.GetAllocatedBytesForCurrentThread() - before > MostBytes ? $"more than {MostBytes} bytes for one text" : null;
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text.Length > 3_000 ? text[..3_000] : text);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
