using System.Globalization;

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR51xx: mutants that no case notices.</summary>
internal static class MutationDiagnostics
{
    public static Diagnostic Survived(SourceLocation at, string mutant, int cases) => cases == 0
        ? new("YCR5110", DiagnosticSeverity.Error, at, $"改成 '{mutant}' 也没有案例发现：没有案例看到这里", $"no case notices '{mutant}': none looks here")
        : new("YCR5110", DiagnosticSeverity.Error, at, $"改成 '{mutant}' 也没有案例发现：有 {Text(cases)} 个案例经过这里，预期都照样成立", $"no case notices '{mutant}': {Text(cases)} come by here, and the expectations of all still hold");

    public static Diagnostic NoSurvivor(SourceLocation at, string mutant, bool isKilled, string? near) => isKilled
        ? new("YCR5111", DiagnosticSeverity.Error, at, $"变异 '{mutant}' 已有案例发现，不用再列在这里", $"'{mutant}' does not survive any more: take it off the list")
        : new("YCR5111", DiagnosticSeverity.Error, at, $"没有名为 '{mutant}' 的变异{PackDiagnostics.MeantZh(near)}", $"no mutant '{mutant}'{PackDiagnostics.MeantEn(near)}") { Suggestion = near };

    public static Diagnostic ScoreTooLow(SourceLocation at, decimal score, decimal wanted) => new(
        "YCR5112", DiagnosticSeverity.Error, at, $"变异得分是 {Percent(score)}，要求不低于 {Percent(wanted)}", $"the mutation score is {Percent(score)}, at least {Percent(wanted)} is asked for");

    public static Diagnostic CasesFail(SourceLocation at) => new(
        "YCR5113", DiagnosticSeverity.Error, at, "有案例不通过，没有做变异测试：请先改好规则或案例", "some cases fail, so no mutants were tried: mend rules or cases first");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"{decimal.Floor(percent * 10) / 10}%");
}
