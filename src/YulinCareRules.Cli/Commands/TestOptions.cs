namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>test</c> was asked for.</summary>
internal sealed record TestOptions(string Folder, bool Chinese)
{
    /// <summary>The folder as positions show it.</summary>
    public string ShownFolder => Folder.Replace('\\', '/').TrimEnd('/');

    public bool Coverage { get; init; }

    public IReadOnlyList<CoverageMinimum> Minimums { get; init; } = [];

    public bool WantsCoverage => Coverage || Minimums.Count > 0;
}
