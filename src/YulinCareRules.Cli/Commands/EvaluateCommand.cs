using System.CommandLine;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>evaluate FILE…</c>: decides each case.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files") { Description = "案例文件(YAML 或 JSON),- 表示标准输入 · case files, - for standard input", Arity = ArgumentArity.OneOrMore };
        var pack = new Option<string?>("--pack") { Description = "规则包文件夹或规则包文件 · folder of a pack, or pack file" };
        var trustedKeys = TrustedKeyOption.Create();
        var asOf = AsOfOption.Create("适用日期,如 2020-08-01 · the date the rules are applied as of");
        var decision = new Option<string[]>("--decision") { Description = "只作这一决定(可重复) · only this decision, repeatable", DefaultValueFactory = _ => [] };
        var format = new Option<string>("--format") { Description = "输出格式 · output format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var explain = new Option<bool>("--explain") { Description = "说明理由 · give the reasons" };
        var language = new Option<string?>("--lang") { Description = "语言 · language" };
        language.AcceptOnlyFromAmong("zh", "en");
        var lines = new Option<bool>("--ndjson") { Description = "每行一个案例,每行一份结果 · a case a line in, a document a line out" };
        var record = new Option<bool>("--record") { Description = "写出可供日后重作(replay)的决定记录,每个案例一行 · write decision records for replay, a line a case" };
        var mask = new Option<bool>("--mask") { Description = "记录中隐去个人信息 · leave personal facts out of the records" };
        var evaluator = new Option<EvaluatorChoice?>("--evaluator") { Description = "求值方式,默认 --ndjson 用 compiled,其他用 interpreted;both 两种都做,不一致即报错 · evaluator; compiled by default with --ndjson, else interpreted; both: any difference is an error" };
        var command = new Command("evaluate", "对案例作出各项决定 · decide each case") { files, pack, trustedKeys, asOf, decision, format, explain, language, lines, record, mask, evaluator };
        command.Validators.Add(result =>
        {
            if (result.GetValue(mask) && !result.GetValue(record))
            {
                result.AddError(AskedLanguage.Say("--mask: 须与 --record 同用", "--mask: goes with --record alone"));
            }

            if (result.GetValue(record) && (result.GetValue(explain) || result.GetValue(format) is "markdown" or "html"))
            {
                result.AddError(AskedLanguage.Say("--record: 自成一种格式,不能与 --explain、--format markdown 或 html 同用", "--record: a form of its own, without --explain and --format markdown or html"));
            }
        });
        command.SetAction(parsed => Run(terminal, new EvaluateOptions(
            parsed.GetValue(files)!,
            parsed.GetValue(pack),
            parsed.GetValue(asOf),
            parsed.GetValue(decision)!,
            parsed.GetValue(format)!,
            parsed.GetValue(explain),
            (parsed.GetValue(language) ?? (Terminal.LocaleIsChinese ? "zh" : "en")) == "zh",
            parsed.GetValue(lines),
            parsed.GetValue(evaluator) ?? (parsed.GetValue(lines) ? EvaluatorChoice.Compiled : EvaluatorChoice.Interpreted))
        {
            Recorded = parsed.GetValue(record),
            Masked = parsed.GetValue(mask),
            TrustedKeys = parsed.GetValue(trustedKeys)!,
            ErrorsInChinese = parsed.GetValue(language) is { } asked ? asked == "zh" : null,
        }));
        return command;
    }

    private static int Run(Terminal terminal, EvaluateOptions options)
    {
        var diagnostics = new DiagnosticBag();
        if (PackChoice.Load(options.Pack, diagnostics, options.TrustedKeys) is not { } pack)
        {
            terminal.Report(diagnostics.ToSorted(), options.ErrorsInChinese);
            return ExitCodes.BadInput;
        }

        foreach (var name in options.Decisions.Where(name => pack.FindDecision(name) is null))
        {
            var near = NearMiss.Find(name, pack.Decisions.SelectMany(decision => new[] { decision.Name, decision.Title.Zh }));
            var zh = $"没有名为 '{name}' 的决定{PackDiagnostics.MeantZh(near)}";
            var en = $"no decision '{name}'{PackDiagnostics.MeantEn(near)}";
            terminal.Error.WriteLine($"--decision: {options.ErrorsInChinese switch { true => zh, false => en, null => $"{zh} ({en})" }}");
            return ExitCodes.BadInput;
        }

        if (options.Lines)
        {
            return new LineEvaluation(terminal, pack, options, options.Recorded ? new RecordLine(options) : new JsonLine(options)).Run();
        }

        ICaseOutput output = options switch
        {
            { Recorded: true } => new RecordOutput(terminal, options),
            { Format: "json" } => new JsonOutput(terminal, options),
            _ => new ReportOutput(terminal, options),
        };
        return new Evaluation(terminal, pack, options, output).Run();
    }
}
