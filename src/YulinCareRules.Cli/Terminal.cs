using System.Globalization;
using System.Text;
using NodaTime;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli;

/// <summary>Where a command reads and writes. Results go to standard output and nothing else does.</summary>
internal sealed class Terminal(Stream input, Stream output, TextWriter error, TimeProvider clock, TerminalFeatures features = default)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input { get; } = input;

    public Stream Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Colour for results, where there is any.</summary>
    public TextStyle Style { get; } = new(features.HasColour);

    /// <summary>Whether somebody watches standard error.</summary>
    public bool ShowsProgress => features.ShowsProgress;

    /// <summary>The day of a case that names none.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The moment that <c>now()</c> tells.</summary>
    public ZonedDateTime Now => OffsetDateTime.FromDateTimeOffset(clock.GetLocalNow()).InFixedZone();

    public static bool LocaleIsChinese
    {
        get
        {
            var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
                .Select(Environment.GetEnvironmentVariable)
                .FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? CultureInfo.CurrentUICulture.Name;
            return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        }
    }

    public void Write(string text) => Output.Write(Utf8.GetBytes(text));

    public void WriteLine(ReadOnlySpan<byte> line)
    {
        Output.Write(line);
        Output.WriteByte((byte)'\n');
    }

    /// <summary>In both languages, unless one was asked for.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics, bool? chinese = null)
    {
        foreach (var diagnostic in diagnostics)
        {
            Error.Write(DiagnosticText.Write(diagnostic, chinese));
        }
    }
}
