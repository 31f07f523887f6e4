namespace YulinCareRules.Cli;

/// <summary>What the terminal can do: colour on standard output, and a line on standard error that is written over.</summary>
internal readonly record struct TerminalFeatures(bool HasColour, bool ShowsProgress)
{
    /// <summary>Of the process: colour unless <c>NO_COLOR</c> is set or the output goes to a file; progress where somebody watches.</summary>
    public static TerminalFeatures OfProcess() => Of(Environment.GetEnvironmentVariable, Console.IsOutputRedirected, Console.IsErrorRedirected);

    public static TerminalFeatures Of(Func<string, string?> environment, bool outputRedirected, bool errorRedirected)
    {
        var isDumb = environment("TERM") is "dumb";
        return new TerminalFeatures(!outputRedirected && !isDumb && string.IsNullOrEmpty(environment("NO_COLOR")), !errorRedirected && !isDumb);
    }
}
