using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Cli.Reports;

/// <summary>A line of a pack's YAML with the sides that stand on it; how often a side was reached is how many cases reached it.</summary>
internal sealed record CoveredLine(string File, int Line, IReadOnlyList<CoveredItem> Sides)
{
    public int Hits => Sides.Max(side => side.Cases);

    public int Reached => Sides.Count(side => side.Cases > 0);

    /// <summary>The lines of each file, in order.</summary>
    public static IEnumerable<IGrouping<string, CoveredLine>> Of(CoverageResult coverage) => coverage.Items
        .GroupBy(item => (item.Item.Location.File, item.Item.Location.Line))
        .Select(line => new CoveredLine(line.Key.File, line.Key.Line, [.. line]))
        .OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Line)
        .GroupBy(line => line.File);
}
