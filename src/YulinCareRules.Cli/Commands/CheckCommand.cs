using System.CommandLine;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>check [PACK]</c>: reads and checks a pack, and whether its clauses are all accounted for.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string?>("pack") { Description = "规则包文件夹,不写则检查内置规则包 · folder of a pack; without it, the one inside", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "检查规则包 · read and check a pack") { pack };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            terminal.Report([TextDiagnostics.Unreadable(folder, "文件夹不存在", "there is no such folder")]);
            return ExitCodes.BadInput;
        }

        var diagnostics = new DiagnosticBag();
        var pack = PackChoice.Load(folder, diagnostics);
        if (pack is not null)
        {
            AccountCheck.Run(ClauseAccountant.Account(pack), diagnostics);
            PackAnalysis.Run(pack, diagnostics);
        }

        var found = diagnostics.ToSorted();
        foreach (var diagnostic in found)
        {
            terminal.Write(DiagnosticText.Write(diagnostic));
        }

        if (pack is null || diagnostics.HasErrors)
        {
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{found.Length} 处错误 · {found.Length} error(s)\n"));
            terminal.Output.Flush();
            return ExitCodes.Findings;
        }

        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{pack.Id} {pack.Version}: {pack.Decisions.Count(decision => !decision.IsInternal)} 项决定,无错误 · no errors\n"));
        terminal.Output.Flush();
        return ExitCodes.Done;
    }
}
