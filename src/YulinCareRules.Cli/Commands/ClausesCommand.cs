using System.CommandLine;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>clauses [PACK]</c>: what has become of every clause of the documents that a pack lists.</summary>
internal static class ClausesCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string?>("pack") { Description = "规则包文件夹,不写则用内置规则包 · folder of a pack; without it, the one inside", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "输出格式 · output format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var language = new Option<string?>("--lang") { Description = "语言 · language" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("clauses", "列出每一条款由哪些规则编码,或者为什么没有 · what encodes each clause, or why nothing does") { pack, format, language };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetValue(pack),
            parsed.GetValue(format) == "json",
            (parsed.GetValue(language) ?? (Terminal.LocaleIsChinese ? "zh" : "en")) == "zh"));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, bool json, bool chinese)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            terminal.Report([TextDiagnostics.Unreadable(folder, "文件夹不存在", "there is no such folder")]);
            return ExitCodes.BadInput;
        }

        var diagnostics = new DiagnosticBag();
        if (PackChoice.Load(folder, diagnostics) is not { } pack)
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.Findings;
        }

        // The account is shown whole, forgotten clauses and all; what is wrong with it follows on the error stream.
        var account = ClauseAccountant.Account(pack);
        if (json)
        {
            terminal.WriteLine(AccountDocument.Write(pack, account, chinese));
        }
        else
        {
            terminal.Write(AccountText.Write(account, chinese));
        }

        terminal.Output.Flush();
        AccountCheck.Run(account, diagnostics);
        terminal.Report(diagnostics.ToSorted());
        return diagnostics.HasErrors ? ExitCodes.Findings : ExitCodes.Done;
    }
}
