using System.CommandLine;
using YulinCareRules.Cli.Analysis;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Comparing;
using YulinCareRules.Engine.Comparing.Institutions;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Comparing.Reports;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>diff OLD NEW</c>: what two packs write otherwise, which cases come out otherwise, and who gains and who loses.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("old") { Description = "旧规则包:文件夹、规则包文件,或 版本:文件夹(如 HEAD~1:rules/yulin) · old pack: folder, pack file, or REVISION:FOLDER" };
        var @new = new Argument<string>("new") { Description = "新规则包,写法同上 · new pack, written likewise" };
        var data = new Option<string?>("--data") { Description = "机构数据,每行一个案例,- 表示标准输入 · file of cases, one a line; - for standard input" };
        var asOf = AsOfOption.Create("只比较这一天 · look at this day alone");
        var format = new Option<string>("--format") { Description = "输出格式 · output format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var language = new Option<string?>("--lang") { Description = "语言 · language" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("diff", "比较两个规则包:改了什么,哪些案例结果不同 · compare two packs: what changed, and which cases come out otherwise") { old, @new, data, asOf, format, language };
        command.SetAction(parsed => Run(terminal, new DiffOptions(
            parsed.GetValue(old)!,
            parsed.GetValue(@new)!,
            parsed.GetValue(data),
            parsed.GetValue(asOf),
            parsed.GetValue(format) == "json",
            (parsed.GetValue(language) ?? (Terminal.LocaleIsChinese ? "zh" : "en")) == "zh",
            parsed.GetValue(language) is { } asked ? asked == "zh" : null)));
        return command;
    }

    private static int Run(Terminal terminal, DiffOptions options)
    {
        // Faults of both are told in one go; loading stops at the first that a bag holds.
        var (oldProblems, newProblems) = (new DiagnosticBag(), new DiagnosticBag());
        var (old, @new) = (PackChoice.Load(options.Old, oldProblems), PackChoice.Load(options.New, newProblems));
        if (old is null || @new is null)
        {
            terminal.Report(oldProblems.ToSorted().Concat(newProblems.ToSorted()).Distinct(), options.ErrorsInChinese);
            return ExitCodes.BadInput;
        }

        var comparison = PackComparison.Compare(old, @new, new ComparisonMeans(options.AsOf)
        {
            Cases = ProbeCases.Of(new[] { options.Old, options.New }.Distinct(), @new),
            Program = SolverChoice.Of(SolverChoice.Automatic, Environment.GetEnvironmentVariable("PATH")),
        });
        var institutions = options.Data is null ? null : new InstitutionComparison(old, @new);
        var allRead = institutions is null || new InstitutionLines(terminal, options, institutions).Run(options.Data!);
        if (options.Json)
        {
            terminal.WriteLine(ComparisonDocument.Write(comparison, institutions));
        }
        else
        {
            terminal.Write(new ComparisonText(options.Chinese).Write(comparison));
            terminal.Write(institutions is null ? string.Empty : new InstitutionText(old, @new, options.Chinese).Write(institutions));
        }

        terminal.Output.Flush();
        return !allRead ? ExitCodes.BadInput : comparison.Differs || institutions?.Otherwise > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }
}
