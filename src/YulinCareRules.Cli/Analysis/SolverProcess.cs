using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Analysis.Smt;

namespace YulinCareRules.Cli.Analysis;

/// <summary>A solver that is started anew for each question. One that is broken, too slow or too wordy gives no answer, and one that has used up its time is not asked again.</summary>
/// <param name="path">The program, which takes the options of <c>z3</c>.</param>
/// <param name="each">The time for one question, whole seconds.</param>
/// <param name="all">The time for all questions together.</param>
internal sealed class SolverProcess(string path, TimeSpan each, TimeSpan all) : ISolverProgram
{
    private const int MostCharacters = 4_000_000;

    // The solver keeps the time itself; this is for one that does not.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Stopwatch used = new();

    public string? Ask(string text)
    {
        if (used.Elapsed >= all)
        {
            return null;
        }

        used.Start();
        try
        {
            using var process = Process.Start(Options())!;
            return Talk(process, text);
        }
        catch (Exception absent) when (absent is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
        finally
        {
            used.Stop();
        }
    }

    private ProcessStartInfo Options() => new(path, ["-in", string.Create(CultureInfo.InvariantCulture, $"-T:{(int)each.TotalSeconds}")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CreateNoWindow = true,
    };

    private string? Talk(Process process, string text)
    {
        try
        {
            var printed = Read(process.StandardOutput);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            _ = Write(process.StandardInput, text);
            return printed.Wait(each + Grace) ? printed.Result : null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // A solver that goes away before it has read everything may have answered all the same.
    private static async Task Write(StreamWriter input, string text)
    {
        try
        {
            await using (input.ConfigureAwait(false))
            {
                await input.WriteAsync(text).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
        }
    }

    private static async Task<string?> Read(StreamReader output)
    {
        var printed = new StringBuilder();
        var buffer = new char[8192];
        while (await output.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var length)
        {
            if (printed.Length + length > MostCharacters)
            {
                return null;
            }

            printed.Append(buffer, 0, length);
        }

        return printed.ToString();
    }
}
