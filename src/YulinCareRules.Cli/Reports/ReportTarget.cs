using System.CommandLine;
using System.CommandLine.Parsing;

namespace YulinCareRules.Cli.Reports;

/// <summary>A report that was asked for by <c>--report KIND=FILE</c>.</summary>
internal sealed record ReportTarget(string Kind, string File)
{
    public static Option<ReportTarget[]> Option(params string[] kinds) => new("--report")
    {
        Description = $"把结果另写成报告文件,可以写多次 · write a report file, repeatable: {string.Join(", ", kinds)}",
        HelpName = "KIND=FILE",
        CustomParser = result => Parse(result, kinds),
    };

    private static ReportTarget[] Parse(ArgumentResult result, string[] kinds)
    {
        var read = result.Tokens.Select(token => (token.Value, Target: Parse(token.Value, kinds))).ToList();
        foreach (var (written, _) in read.Where(one => one.Target is null))
        {
            result.AddError($"--report: 应当是 种类=文件 · expected KIND=FILE: '{written}' ({string.Join(", ", kinds)})");
        }

        return [.. read.Select(one => one.Target).OfType<ReportTarget>()];
    }

    private static ReportTarget? Parse(string written, string[] kinds)
    {
        var split = written.IndexOf('=', StringComparison.Ordinal);
        return split > 0 && split + 1 < written.Length && kinds.Contains(written[..split]) ? new ReportTarget(written[..split], written[(split + 1)..]) : null;
    }
}
