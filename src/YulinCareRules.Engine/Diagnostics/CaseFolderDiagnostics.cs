namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR40xx: files beside the cases of a pack that no run would look at.</summary>
internal static class CaseFolderDiagnostics
{
    public static Diagnostic NeverRun(SourceLocation at, string name, string meant) =>
        Error("YCR4006", at, $"'{name}' 不会被运行:案例文件的名称要以 .yaml 结尾,是否指 '{meant}'?", $"'{name}' is never run: the name of a case file ends in .yaml; did you mean '{meant}'?") with { Suggestion = meant };

    public static Diagnostic FactsUnused(SourceLocation at, string name) =>
        Error("YCR4007", at, $"没有案例文件用到事实 '{name}':请在案例文件的 facts 里写上它,或者删去", $"no case file uses the facts '{name}': name it under 'facts' of a case file, or delete it");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
