using System.CommandLine;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>test [PACK]</c>: runs the cases of a pack.</summary>
internal static class TestCommand
{
    private const string DefaultFolder = "rules/yulin";

    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string>("pack") { Description = $"规则包文件夹(默认 {DefaultFolder}) · folder of a pack", DefaultValueFactory = _ => DefaultFolder };
        var command = new Command("test", "运行规则包的案例 · run the cases of a pack") { pack };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack)!));
        return command;
    }

    private static int Run(Terminal terminal, string folder)
    {
        if (!Directory.Exists(folder))
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

        var outcomes = CaseRunner.RunFolder(pack, folder.Replace('\\', '/').TrimEnd('/'), diagnostics);
        terminal.Report(diagnostics.ToSorted());
        foreach (var outcome in outcomes.Where(outcome => !outcome.Passed))
        {
            terminal.Write(CaseOutcomeText.Write(outcome));
        }

        // A case file that cannot be read is a failure of its own: a case nobody runs guards nothing.
        var failed = outcomes.Count(outcome => !outcome.Passed) + diagnostics.Count;
        if (outcomes.IsEmpty && diagnostics.Count == 0)
        {
            terminal.Report([CaseDiagnostics.NoCases(new SourceLocation($"{folder}/cases", 1, 1))]);
            failed = 1;
        }

        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count(outcome => outcome.Passed)} passed, {failed} failed\n"));
        terminal.Output.Flush();
        return failed == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }
}
