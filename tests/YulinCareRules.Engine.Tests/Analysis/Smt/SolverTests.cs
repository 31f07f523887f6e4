using System.Diagnostics;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Smt;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Analysis.Smt;

/// <summary>What the search gives up on goes to a solver where there is one, and is undecided without.</summary>
public sealed class SolverTests
{
    private const string True = "2 * shop.staff + shop.area >= 2 * shop.staff or shop.open";
    private const string False = "2 * shop.staff + shop.area >= 7 or shop.open";

    private const string Never = "when: shop.staff >= 3\n    holds: ";

    [Fact]
    public void Without_a_solver_it_is_undecided_and_says_so()
    {
        var (standing, found) = Analyse(Never + True, null);

        Assert.Equal((InvariantStanding.Undecided, "YCR5021"), (standing, found.Code));
        Assert.Contains("no solver (z3)", found.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("timeout\n")]
    [InlineData("sat\n((x0 1))\n")]
    public void A_solver_without_an_answer_leaves_it_undecided(string? printed)
    {
        var (standing, found) = Analyse(Never + True, new Canned(printed));

        Assert.Equal(InvariantStanding.Undecided, standing);
        Assert.Contains("the solver gave no answer", found.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void With_z3_it_is_proved_or_refuted_with_a_confirmed_case()
    {
        Assert.SkipUnless(File.Exists(Z3.Path), "z3 is not installed");

        Assert.Equal(InvariantStanding.Proved, Analyse(Never + True, new Z3()).Standing);
        var (standing, found) = Analyse(Never + False, new Z3());

        Assert.Equal((InvariantStanding.Refuted, "YCR5020"), (standing, found.Code));
        Assert.Contains("\"staff\":3", found.Witness, StringComparison.Ordinal);
    }

    private static (InvariantStanding Standing, Diagnostic Found) Analyse(string invariant, ISolverProgram? program)
    {
        var loaded = PermitPack.Source($"invariants:\n  one:\n    title: {{zh: 一, en: one}}\n    {invariant}\n").Load("permits");
        Assert.Empty(loaded.Diagnostics);
        var diagnostics = new DiagnosticBag();
        var standings = PackAnalysis.Run(loaded.Pack!, diagnostics, new FormulaSolver(program, MostSteps: 0));
        return (Assert.Single(standings), diagnostics.ToSorted().FirstOrDefault(found => found.Code.StartsWith("YCR502", StringComparison.Ordinal))!);
    }

    private sealed class Canned(string? printed) : ISolverProgram
    {
        public string? Ask(string text) => printed;
    }

    private sealed class Z3 : ISolverProgram
    {
        public const string Path = "/usr/bin/z3";

        public string? Ask(string text)
        {
            using var process = Process.Start(new ProcessStartInfo(Path, ["-in", "-T:20"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            process.StandardInput.Write(text);
            process.StandardInput.Close();
            return process.StandardOutput.ReadToEnd();
        }
    }
}
