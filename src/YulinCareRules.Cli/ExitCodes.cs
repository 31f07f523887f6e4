namespace YulinCareRules.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A failed case, an error in a pack, generated files that are stale.</summary>
    public const int Findings = 1;

    /// <summary>Bad usage or unreadable input.</summary>
    public const int BadInput = 2;
}
