namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR51xx: reports that cannot be written.</summary>
internal static class ReportDiagnostics
{
    public static Diagnostic NotWritten(SourceLocation at, string kind, bool noPermission) => new(
        "YCR5102",
        DiagnosticSeverity.Error,
        at,
        $"报告 '{kind}' 没有写成:{(noPermission ? "没有权限,或这是一个文件夹" : "写入出错")};请换一个能写的文件",
        $"the report '{kind}' was not written: {(noPermission ? "no permission, or it is a folder" : "it could not be written to")}; name a file that can be");
}
