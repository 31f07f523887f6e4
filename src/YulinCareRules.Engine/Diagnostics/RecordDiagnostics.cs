namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR62xx: decision records that cannot be replayed.</summary>
internal static class RecordDiagnostics
{
    public static Diagnostic NotARecord(SourceLocation at) =>
        Error("YCR6201", at, "这不是决定记录(应为 evaluate --record 写出的一行 JSON)", "this is no decision record (a line of JSON as evaluate --record writes it is expected)");

    public static Diagnostic Altered(SourceLocation at) =>
        Error("YCR6202", at, "决定记录的内容与它的摘要(digest)不符:写出之后被改动过", "the record differs from its digest: it was altered after it was written");

    public static Diagnostic NoRecord(SourceLocation at) =>
        Error("YCR6203", at, "这里没有一份决定记录", "there is no decision record here");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
