using System.Text;
using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests;

/// <summary>One run of the tool, as the shell sees it.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2023, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of errors alone, without the text and the marks that stand below each.</summary>
    public IReadOnlyList<string> Messages => [.. ErrorLines.Where(line => line[0] != ' ')];

    public IReadOnlyList<string> ErrorLines => Error.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonObject Json => JsonNode.Parse(Output)!.AsObject();

    public static ToolRun Of(params string[] arguments) => Start([], arguments);

    public static ToolRun WithInput(string input, params string[] arguments) => Start(Encoding.UTF8.GetBytes(input), arguments);

    public static ToolRun Start(byte[] input, params string[] arguments)
    {
        using var standardInput = new MemoryStream(input);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = CommandLineTool.Run(arguments, standardInput, output, error, Clock);
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
