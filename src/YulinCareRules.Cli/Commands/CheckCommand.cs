using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using YulinCareRules.Cli.Analysis;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Cli.Reports;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>check [PACK]</c>: reads and checks a pack, whether its clauses are all accounted for and, where all that is right, what its rules come to together.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string?>("pack") { Description = "规则包文件夹或规则包文件,不写则检查内置规则包 · folder of a pack or pack file; without it, the one inside", Arity = ArgumentArity.ZeroOrOne };
        var trustedKeys = TrustedKeyOption.Create();
        var solver = new Option<string>("--solver") { Description = "自身的方法判不了时所用的求解器：none、auto（找 z3）或程序路径 · solver to ask where the own method gives up: none, auto (looks for z3) or the path of a program", DefaultValueFactory = _ => SolverChoice.Automatic };
        var command = new Command("check", "检查规则包 · read and check a pack") { pack, trustedKeys, solver };
        var report = ReportTarget.Option("sarif");
        command.Add(report);
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack), parsed.GetValue(trustedKeys)!, parsed.GetValue(solver)!, parsed.GetValue(report) ?? []));
        return command;
    }

    private static int Run(Terminal terminal, string? path, string[] trustedKeys, string solver, IReadOnlyList<ReportTarget> reports)
    {
        if (solver is not (SolverChoice.Automatic or SolverChoice.None) && !File.Exists(solver))
        {
            terminal.Error.WriteLine($"--solver: 没有这个文件 · no such file: {solver}");
            return ExitCodes.BadInput;
        }

        var diagnostics = new DiagnosticBag();
        if (PackChoice.Find(path, diagnostics, trustedKeys) is not { } files)
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.BadInput;
        }

        var pack = PackLoader.Load(files, diagnostics);
        ImmutableArray<InvariantStanding> invariants = [];
        if (pack is not null)
        {
            // A clause that is not accounted for says nothing against the rules, which are looked at all the same.
            var isSound = !diagnostics.HasErrors;
            AccountCheck.Run(ClauseAccountant.Account(pack), diagnostics);
            invariants = !isSound ? [] : PackAnalysis.Run(pack, diagnostics, new FormulaSolver(SolverChoice.Of(solver, Environment.GetEnvironmentVariable("PATH"))));
        }

        var found = diagnostics.ToSorted();
        foreach (var diagnostic in found)
        {
            terminal.Write(DiagnosticText.Write(diagnostic));
        }

        if (!invariants.IsEmpty)
        {
            int Count(InvariantStanding standing) => invariants.Count(one => one == standing);
            var (proved, refuted, open) = (Count(InvariantStanding.Proved), Count(InvariantStanding.Refuted), Count(InvariantStanding.Undecided));
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"不变式：{proved} 条已证明，{refuted} 条被否定，{open} 条未定 · invariants: {proved} proved, {refuted} refuted, {open} undecided\n"));
        }

        var isReported = ReportFiles.Write(reports, _ => new SarifReport(DiagnosticCatalogue.OfTool()).Write(found), terminal);
        if (pack is null || diagnostics.HasErrors)
        {
            var errors = found.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{errors} 处错误 · {errors} error(s)\n"));
            terminal.Output.Flush();
            return ExitCodes.Findings;
        }

        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{pack.Id} {pack.Version}: {pack.Decisions.Count(decision => !decision.IsInternal)} 项决定，无错误 · no errors\n"));
        terminal.Output.Flush();
        return isReported ? ExitCodes.Done : ExitCodes.BadInput;
    }
}
