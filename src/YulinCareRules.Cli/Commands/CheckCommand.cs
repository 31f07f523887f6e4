using System.CommandLine;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>check [PACK]</c>: reads and checks a pack, and whether its clauses are all accounted for.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string?>("pack") { Description = "规则包文件夹或规则包文件,不写则检查内置规则包 · folder of a pack or pack file; without it, the one inside", Arity = ArgumentArity.ZeroOrOne };
        var trustedKeys = TrustedKeyOption.Create();
        var command = new Command("check", "检查规则包 · read and check a pack") { pack, trustedKeys };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack), parsed.GetValue(trustedKeys)!));
        return command;
    }

    private static int Run(Terminal terminal, string? path, string[] trustedKeys)
    {
        var diagnostics = new DiagnosticBag();
        if (PackChoice.Find(path, diagnostics, trustedKeys) is not { } files)
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.BadInput;
        }

        var pack = PackLoader.Load(files, diagnostics);
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
