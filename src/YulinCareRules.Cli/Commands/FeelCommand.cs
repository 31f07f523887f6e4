using System.CommandLine;
using YulinCareRules.Cli.Feel;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Compilation;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>feel EXPRESSION</c>: evaluates one expression; with <c>--ndjson</c> a line each, of standard input or of a file.</summary>
internal static class FeelCommand
{
    public static Command Create(Terminal terminal)
    {
        var expression = new Argument<string?>("expression") { Description = "FEEL 表达式;--ndjson 时为文件,默认标准输入 · an expression; with --ndjson a file, standard input by default", Arity = ArgumentArity.ZeroOrOne };
        var context = new Option<string?>("--context") { Description = "变量文件(YAML 或 JSON) · file of the variables" };
        var lines = new Option<bool>("--ndjson") { Description = "每行一个表达式,每行一个值 · an expression a line in, a value a line out" };
        var table = new Option<bool>("--table") { Description = "每行一张决策表(配合 --ndjson) · a decision table a line, with --ndjson" };
        var evaluator = new Option<string>("--evaluator") { Description = "编译执行、解释执行,或两者都执行并比较 · compile, interpret, or do both and compare", DefaultValueFactory = _ => "compiled" };
        evaluator.AcceptOnlyFromAmong("compiled", "interpreted", "both");
        var command = new Command("feel", "计算 FEEL 表达式 · evaluate FEEL expressions") { expression, context, lines, table, evaluator };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(lines) && result.GetValue(expression) is null)
            {
                result.AddError("缺少表达式 · an expression is missing");
            }

            if (result.GetValue(table) && !result.GetValue(lines))
            {
                result.AddError("--table 须与 --ndjson 同用 · --table needs --ndjson");
            }

            if (result.GetValue(context) is not null && result.GetValue(lines))
            {
                result.AddError("--context 不能与 --ndjson 同用:每行自带变量 · no --context with --ndjson: each line brings its own");
            }
        });
        command.SetAction(parsed =>
        {
            var evaluation = new FeelEvaluation(terminal, Enum.Parse<EvaluatorChoice>(parsed.GetValue(evaluator)!, ignoreCase: true), new CompilingEvaluator());
            return parsed.GetValue(lines)
                ? RunLines(terminal, evaluation, parsed.GetValue(expression) ?? "-", parsed.GetValue(table))
                : RunOne(terminal, evaluation, parsed.GetValue(expression)!, parsed.GetValue(context));
        });
        return command;
    }

    private static int RunLines(Terminal terminal, FeelEvaluation evaluation, string file, bool areTables)
    {
        try
        {
            return new FeelLines(terminal, evaluation, areTables).Run(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Output.Flush();
            terminal.Report([InputFiles.Unreadable(file, problem)]);
            return ExitCodes.BadInput;
        }
    }

    private static int RunOne(Terminal terminal, FeelEvaluation evaluation, string expression, string? file)
    {
        if (Inputs(terminal, file) is not { } inputs)
        {
            return ExitCodes.BadInput;
        }

        var (value, warnings, difference) = evaluation.Evaluate(new FeelCase(expression, null, inputs, FeelTypes.Any));
        var source = new CharacterText("-", expression);
        terminal.Report(warnings.Select(warning => At(source, warning, DiagnosticSeverity.Warning)));
        terminal.Write(ValueText.Of(value) + "\n");
        terminal.Output.Flush();
        if (difference is not null)
        {
            terminal.Report([At(source, difference, DiagnosticSeverity.Error)]);
            return ExitCodes.Findings;
        }

        // An expression that cannot be read has no value; one that could be read has, if only null.
        return warnings.Any(warning => warning.Code.StartsWith("YCR11", StringComparison.Ordinal)) ? ExitCodes.BadInput : ExitCodes.Done;
    }

    private static Diagnostic At(CharacterText source, FeelDiagnostic diagnostic, DiagnosticSeverity severity) =>
        new(diagnostic.Code, severity, source.Locate(diagnostic.Span.Start, diagnostic.Span.End), diagnostic.MessageZh, diagnostic.MessageEn);

    private static List<FeelInput>? Inputs(Terminal terminal, string? file)
    {
        if (file is null)
        {
            return [];
        }

        var (bytes, problem) = InputFiles.Read(file, terminal);
        if (problem is not null)
        {
            terminal.Report([problem]);
            return null;
        }

        var text = TextReading.Read(file, bytes);
        if (text.Root is not TextMap map || !text.Errors.IsEmpty)
        {
            terminal.Report(text.Errors.IsEmpty ? [FeelCaseDiagnostics.Expected(text.Root!.Location, file, "一组变量", "variables by name")] : text.Errors);
            return null;
        }

        return [.. map.Entries.Select(entry => new FeelInput(entry.Key.Text, PlainValues.Read(entry.Value), FeelTypes.Any))];
    }
}
