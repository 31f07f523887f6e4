using System.Globalization;
using System.Xml.Linq;
using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Cli.Reports;

/// <summary>Coverage of the YAML lines as Cobertura XML: a class a file, the sides of a line as its branches.</summary>
internal static class CoberturaReport
{
    public static string Write(CoverageResult coverage)
    {
        var files = CoveredLine.Of(coverage).Select(file => (Name: file.Key, Lines: file.ToList())).ToList();
        var all = files.SelectMany(file => file.Lines).ToList();
        return XmlText.Of(new XElement(
            "coverage",
            Rates(all),
            new XAttribute("lines-covered", Text(all.Count(line => line.Hits > 0))),
            new XAttribute("lines-valid", Text(all.Count)),
            new XAttribute("branches-covered", Text(all.Sum(line => line.Reached))),
            new XAttribute("branches-valid", Text(all.Sum(line => line.Sides.Count))),
            new XAttribute("complexity", "0"),
            new XAttribute("version", coverage.Map.Pack.Version),

            // A report of the same run is the same text: it carries no time of day.
            new XAttribute("timestamp", "0"),
            new XElement("sources", new XElement("source", ".")),
            new XElement("packages", new XElement("package", new XAttribute("name", coverage.Map.Pack.Id), Rates(all), new XAttribute("complexity", "0"), new XElement("classes", files.Select(file => Class(file.Name, file.Lines)))))));
    }

    private static XElement Class(string file, List<CoveredLine> lines) => new(
        "class",
        new XAttribute("name", file),
        new XAttribute("filename", file),
        Rates(lines),
        new XAttribute("complexity", "0"),
        new XElement("methods"),
        new XElement("lines", lines.Select(Line)));

    private static XElement Line(CoveredLine line)
    {
        var element = new XElement("line", new XAttribute("number", Text(line.Line)), new XAttribute("hits", Text(line.Hits)), new XAttribute("branch", line.Sides.Count > 1 ? "true" : "false"));
        if (line.Sides.Count > 1)
        {
            element.Add(new XAttribute("condition-coverage", string.Create(CultureInfo.InvariantCulture, $"{100 * line.Reached / line.Sides.Count}% ({line.Reached}/{line.Sides.Count})")));
        }

        return element;
    }

    private static XAttribute[] Rates(List<CoveredLine> lines) =>
    [
        new("line-rate", Rate(lines.Count(line => line.Hits > 0), lines.Count)),
        new("branch-rate", Rate(lines.Sum(line => line.Reached), lines.Sum(line => line.Sides.Count))),
    ];

    private static string Rate(int part, int all) => (all == 0 ? 1m : decimal.Round((decimal)part / all, 4)).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
