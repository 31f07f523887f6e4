using System.Globalization;
using System.Text.RegularExpressions;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Numbers and dates as people write them elsewhere: 50%, 10万元, 2020年8月1日.</summary>
internal static partial class NumberSlips
{
    /// <summary>What stands at that digit and is no number of FEEL, with what was meant.</summary>
    public static NumberSlip? Find(string text, int position, FeelDialect dialect)
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        if (end == text.Length || char.IsWhiteSpace(text[end]))
        {
            return dialect == FeelDialect.Pack ? Date(Dotted().Match(text, position)) : null;
        }

        return text[end] switch
        {
            '年' => Date(Chinese().Match(text, position)) ?? Quantity(text, position),
            '-' or '/' when dialect == FeelDialect.Pack => Date(Dashed().Match(text, position)),
            '%' or '％' => Percentage(text, position, end),
            >= '\u3400' => Quantity(text, position),
            _ when dialect == FeelDialect.Pack => Date(Dotted().Match(text, position)),
            _ => null,
        };
    }

    /// <summary>A year, a month and a day as a date of FEEL.</summary>
    public static string? DateOf(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("@\\\"yyyy-MM-dd\\\"", CultureInfo.InvariantCulture)
            : null;

    private static NumberSlip? Date(Match match) =>
        match.Success && DateOf(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value) is { } date ? new NumberSlip(match.Length, date, IsDate: true) : null;

    private static NumberSlip? Percentage(string text, int start, int end) =>
        decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new NumberSlip(end + 1 - start, Shown(number / 100), IsDate: false)
            : null;

    private static NumberSlip? Quantity(string text, int position)
    {
        var match = WithUnit().Match(text, position);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var factor = match.Groups["factor"].Value switch { "百" => 100m, "千" => 1_000m, "万" => 10_000m, "百万" => 1_000_000m, "千万" => 10_000_000m, "亿" => 100_000_000m, _ => 1m };
        return number < 1_000_000_000_000m ? new NumberSlip(match.Length, Shown(number * factor), IsDate: false) : null;
    }

    private static string Shown(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})[日号]?", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\G(?<year>[12][0-9]{3})(?<sign>[-/])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"\G(?<year>[12][0-9]{3})\.(?<month>[0-9]{1,2})\.(?<day>[0-9]{1,2})(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\G(?<number>[0-9]+(\.[0-9]+)?)(?=[\p{IsCJKUnifiedIdeographs}])(?<factor>百万|千万|百|千|万|亿)?(?<unit>平方米|立方米|公里|厘米|米|元|年|个月|月|周|天|日|小时|分钟|人|名|岁|个|班|间|层|次|家|所|倍|公斤|吨)?(?<=[\p{IsCJKUnifiedIdeographs}])", RegexOptions.CultureInvariant)]
    private static partial Regex WithUnit();
}

/// <summary>A stretch of text that is no number of FEEL, and what to write in its place.</summary>
internal readonly record struct NumberSlip(int Length, string Meant, bool IsDate);
