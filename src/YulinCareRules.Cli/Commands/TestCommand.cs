using System.CommandLine;
using YulinCareRules.Cli.Reports;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>test [PACK]</c>: runs the cases of a pack.</summary>
internal static class TestCommand
{
    private const string DefaultFolder = "rules/yulin";

    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string>("pack") { Description = $"规则包文件夹(默认 {DefaultFolder}) · folder of a pack", DefaultValueFactory = _ => DefaultFolder };
        var coverage = new Option<bool>("--coverage") { Description = "案例到达了规则的哪些部分,哪些没有 · what of the rules the cases reach, and what they do not" };
        var minimum = new Option<CoverageMinimum[]>("--min-coverage")
        {
            Description = $"覆盖率的下限,如 90 或 boundaries=100 · least coverage, of all or of one kind ({string.Join(", ", CoverageMinimum.Kinds)})",
            HelpName = "[KIND=]PERCENT",
            CustomParser = CoverageMinimum.Parse,
        };
        var mutate = new Option<bool>("--mutate") { Description = "逐处改动规则,看案例能不能发现 · change the rules one thing at a time and see whether the cases notice" };
        var score = new Option<decimal?>("--min-score")
        {
            Description = "变异得分的下限(不写则不许有未说明的存活变异) · least mutation score; without it, no unexplained survivor",
            HelpName = "PERCENT",
        };
        score.Validators.Add(result =>
        {
            if (result.GetValue(score) is not (>= 0 and <= 100))
            {
                result.AddError("--min-score: 应当是 0 到 100 的数 · expected a number from 0 to 100");
            }
        });
        var report = ReportTarget.Option(TestResults.ReportKinds);
        var language = new Option<string?>("--lang") { Description = "语言 · language" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("test", "运行规则包的案例 · run the cases of a pack") { pack, coverage, minimum, mutate, score, report, language };
        command.SetAction(parsed => new TestRun(terminal, new TestOptions(parsed.GetValue(pack)!, (parsed.GetValue(language) ?? (Terminal.LocaleIsChinese ? "zh" : "en")) == "zh")
        {
            Coverage = parsed.GetValue(coverage),
            Mutate = parsed.GetValue(mutate),
            MinimumScore = parsed.GetValue(score),
            Reports = parsed.GetValue(report) ?? [],
            Minimums = parsed.GetValue(minimum) ?? [],
        }).Run());
        return command;
    }
}
