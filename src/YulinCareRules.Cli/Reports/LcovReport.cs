using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Cli.Reports;

/// <summary>Coverage of the YAML lines in the form of LCOV.</summary>
internal static class LcovReport
{
    public static string Write(CoverageResult coverage)
    {
        var text = new StringBuilder();
        foreach (var file in CoveredLine.Of(coverage))
        {
            var lines = file.ToList();
            text.Append("TN:\nSF:").Append(file.Key).Append('\n');
            foreach (var line in lines.Where(line => line.Sides.Count > 1))
            {
                foreach (var (index, side) in line.Sides.Index())
                {
                    Append(text, $"BRDA:{line.Line},0,{index},{(line.Hits == 0 ? "-" : side.Cases.ToString(CultureInfo.InvariantCulture))}");
                }
            }

            var branching = lines.Where(line => line.Sides.Count > 1).ToList();
            Append(text, $"BRF:{branching.Sum(line => line.Sides.Count)}");
            Append(text, $"BRH:{branching.Sum(line => line.Reached)}");
            foreach (var line in lines)
            {
                Append(text, $"DA:{line.Line},{line.Hits}");
            }

            Append(text, $"LF:{lines.Count}");
            Append(text, $"LH:{lines.Count(line => line.Hits > 0)}");
            text.Append("end_of_record\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
