using System.CommandLine.Parsing;
using System.Globalization;
using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>--min-coverage</c> asks for: a percentage of all, or of one kind.</summary>
internal sealed record CoverageMinimum(CoverageKind? Kind, decimal Percent)
{
    public static IEnumerable<string> Kinds => Enum.GetValues<CoverageKind>().Select(CoverageWords.NameOf);

    /// <summary>Reads <c>90</c> or <c>boundaries=100</c>.</summary>
    public static CoverageMinimum[] Parse(ArgumentResult result)
    {
        var read = result.Tokens.Select(token => (token.Value, Minimum: Parse(token.Value))).ToList();
        foreach (var (written, _) in read.Where(one => one.Minimum is null))
        {
            result.AddError($"--min-coverage: 应当是 0 到 100 的数,或者 种类=数 · expected a number from 0 to 100, or KIND=NUMBER: '{written}' ({string.Join(", ", Kinds)})");
        }

        return [.. read.Select(one => one.Minimum).OfType<CoverageMinimum>()];
    }

    private static CoverageMinimum? Parse(string written)
    {
        var split = written.IndexOf('=', StringComparison.Ordinal);
        CoverageKind? kind = null;
        if (split >= 0)
        {
            var found = Enum.GetValues<CoverageKind>().Where(candidate => CoverageWords.NameOf(candidate) == written[..split]).ToList();
            if (found.Count == 0)
            {
                return null;
            }

            kind = found[0];
        }

        return decimal.TryParse(written.AsSpan(split + 1).TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? new CoverageMinimum(kind, percent)
            : null;
    }
}
