using System.Globalization;

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR51xx: how much of a pack its cases reach and guard.</summary>
internal static class CoverageDiagnostics
{
    public static Diagnostic TooLow(SourceLocation at, string kindZh, string kindEn, decimal reached, decimal wanted) => new(
        "YCR5101",
        DiagnosticSeverity.Error,
        at,
        $"{kindZh}的覆盖率是 {Percent(reached)}，要求不低于 {Percent(wanted)}：请照所列未到达的各项补写案例",
        $"coverage of {kindEn} is {Percent(reached)}, at least {Percent(wanted)} is asked for: write cases for what is listed as not reached");

    // Down, so that what is not whole never reads as if it were.
    private static string Percent(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"{decimal.Floor(percent * 10) / 10}%");
}
