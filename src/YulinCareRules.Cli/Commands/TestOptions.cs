using YulinCareRules.Cli.Reports;

namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>test</c> was asked for.</summary>
internal sealed record TestOptions(string Folder, bool Chinese)
{
    /// <summary>The folder as positions show it.</summary>
    public string ShownFolder => Folder.Replace('\\', '/').TrimEnd('/');

    public bool Coverage { get; init; }

    public IReadOnlyList<CoverageMinimum> Minimums { get; init; } = [];

    public IReadOnlyList<ReportTarget> Reports { get; init; } = [];

    public bool Mutate { get; init; }

    public decimal? MinimumScore { get; init; }

    public bool Mutates => Mutate || MinimumScore is not null;

    public bool ShowsCoverage => Coverage || Minimums.Count > 0;

    /// <summary>Whether cases are traced, for people or for a report of lines.</summary>
    public bool WantsCoverage => ShowsCoverage || Reports.Any(report => report.Kind is "cobertura" or "lcov");
}
