using System.CommandLine;
using YulinCareRules.Cli.Feel;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
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
        var command = new Command("feel", "计算 FEEL 表达式 · evaluate FEEL expressions") { expression, context, lines, table };
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
        command.SetAction(parsed => parsed.GetValue(lines)
            ? RunLines(terminal, parsed.GetValue(expression) ?? "-", parsed.GetValue(table))
            : RunOne(terminal, parsed.GetValue(expression)!, parsed.GetValue(context)));
        return command;
    }

    private static int RunLines(Terminal terminal, string file, bool areTables)
    {
        try
        {
            return new FeelLines(terminal, areTables).Run(file) ? ExitCodes.Done : ExitCodes.BadInput;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Output.Flush();
            terminal.Report([InputFiles.Unreadable(file, problem)]);
            return ExitCodes.BadInput;
        }
    }

    private static int RunOne(Terminal terminal, string expression, string? file)
    {
        if (Inputs(terminal, file) is not { } inputs)
        {
            return ExitCodes.BadInput;
        }

        var context = EvaluationContext.Collecting(terminal.Now);
        var value = FeelEvaluator.Evaluate(expression, inputs, FeelTypes.Any, context);
        var source = new CharacterText("-", expression);
        terminal.Report(context.Warnings.Select(warning =>
            new Diagnostic(warning.Code, DiagnosticSeverity.Warning, source.Locate(warning.Span.Start, warning.Span.End), warning.MessageZh, warning.MessageEn)));
        terminal.Write(ValueText.Of(value) + "\n");
        terminal.Output.Flush();

        // An expression that cannot be read has no value; one that could be read has, if only null.
        return context.Warnings.Any(warning => warning.Code.StartsWith("YCR11", StringComparison.Ordinal)) ? ExitCodes.BadInput : ExitCodes.Done;
    }

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
