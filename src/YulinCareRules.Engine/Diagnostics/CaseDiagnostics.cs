namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR40xx: case files of a pack, and expectations that are not met.</summary>
internal static class CaseDiagnostics
{
    public static Diagnostic UnknownFacts(SourceLocation at, string name, string? near) =>
        Error("YCR4001", at, $"facts 里没有名为 '{name}' 的事实{PackDiagnostics.MeantZh(near)}", $"no facts named '{name}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownDecision(SourceLocation at, string name, string? near) =>
        Error("YCR4002", at, $"没有名为 '{name}' 的决定{PackDiagnostics.MeantZh(near)}", $"no decision '{name}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownPath(SourceLocation at, string path, string part, string? near) =>
        Error("YCR4003", at, $"路径 '{path}' 里没有 '{part}'{PackDiagnostics.MeantZh(near)}", $"no '{part}' in the path '{path}'{PackDiagnostics.MeantEn(near)}") with { Path = path, Suggestion = near };

    public static Diagnostic NothingExpected(SourceLocation at) =>
        Error("YCR4004", at, "这个案例没有写预期(expect),等于什么都没有检查", "this case expects nothing, so it checks nothing");

    public static Diagnostic NoCases(SourceLocation at) =>
        Error("YCR4005", at, "案例文件里没有案例(cases)", "the case file holds no cases");

    public static Diagnostic Differs(SourceLocation at, string what, string expected, string actual) =>
        Error("YCR4010", at, $"'{what}' 预期 {expected},实际 {actual}", $"'{what}' expected {expected}, got {actual}") with { Path = what };

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
