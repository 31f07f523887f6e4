using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace WebService.Tests;

/// <summary>The service as a process of its own on a free port of the loopback interface, with a copy of the repository's packs that it watches.</summary>
public sealed partial class RunningService : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string packs = Directory.CreateTempSubdirectory("service-packs-").FullName;
    private Process? process;

    public HttpClient Http { get; private set; } = null!;

    public string Pack => Path.Combine(packs, "yulin");

    public async ValueTask InitializeAsync()
    {
        var dll = Path.GetFullPath(typeof(RunningService).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "WebService").Value!);
        Copy(Path.Combine(Path.GetDirectoryName(dll)!, "../../../../../rules"), packs);
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", "http://127.0.0.1:0", "--Rules:Directory", Pack]) { RedirectStandardOutput = true, UseShellExecute = false };
        process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Address().Match(text) is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }
        };
        process.BeginOutputReadLine();
        Http = new HttpClient { BaseAddress = new Uri(await address.Task.WaitAsync(Patience)), Timeout = Patience };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(packs, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
