using System.CommandLine;
using System.Globalization;

namespace YulinCareRules.Cli.Commands;

/// <summary>The option <c>--as-of</c>: a day.</summary>
internal static class AsOfOption
{
    public static Option<DateOnly?> Create(string description) => new("--as-of")
    {
        Description = description,
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError(AskedLanguage.Say($"--as-of: '{written}' 不是日期,应如 2020-08-01", $"--as-of: '{written}' is no date such as 2020-08-01"));
            return null;
        },
    };
}
