namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR42xx: rule books that cannot be written where they were asked for.</summary>
internal static class RuleBookDiagnostics
{
    public static Diagnostic FolderTaken(SourceLocation at) =>
        Error("YCR4200", at, "文件夹里已有别的东西,不是以前写的规则书,因此没有写入:请换一个空文件夹", "the folder holds other things and no earlier rule book, so nothing was written: name an empty folder");

    public static Diagnostic NotWritable(SourceLocation at, string reasonZh, string reasonEn) =>
        Error("YCR4201", at, $"规则书写不进去:{reasonZh}", $"cannot write the rule book: {reasonEn}");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
