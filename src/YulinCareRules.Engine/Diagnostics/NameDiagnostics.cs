namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR2350 to YCR2369: the names that people know things by.</summary>
internal static class NameDiagnostics
{
    public static Diagnostic NameTaken(SourceLocation at, string name, string written, string other) =>
        Error("YCR2350", at, $"'{name}' 的中文名称“{written}”已经是 '{other}' 的名称:中文名称也只能有一个意思", $"the Chinese name of '{name}' is already a name of '{other}': Chinese names too have one meaning") with { Path = name };

    public static Diagnostic NoChinese(SourceLocation at, string name, string written) =>
        Error("YCR2351", at, $"'{name}' 的中文名称“{written}”里没有汉字", $"the Chinese name of '{name}' has no Chinese in it") with { Path = name };

    public static Diagnostic UnknownUnit(SourceLocation at, string unit, string? near) =>
        Error("YCR2352", at, $"units 里没有单位 '{unit}'{PackDiagnostics.MeantZh(near)}", $"no unit '{unit}' under 'units'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
