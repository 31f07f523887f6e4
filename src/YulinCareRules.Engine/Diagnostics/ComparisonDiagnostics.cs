namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR52xx: packs that cannot be compared.</summary>
internal static class ComparisonDiagnostics
{
    public static Diagnostic NoGit(SourceLocation at) =>
        Error("YCR5201", at, "要按版本库的某一版读取规则包，但这里没有 git 程序", "a revision is to be read, but there is no git here");

    public static Diagnostic NoRevision(SourceLocation at, string revision, string detail) =>
        Error("YCR5202", at, $"版本库里没有 '{revision}' 这一版，或者这里不是版本库（{detail}）", $"there is no revision '{revision}', or this is no repository ({detail})");

    public static Diagnostic NoFolder(SourceLocation at, string revision, string folder) =>
        Error("YCR5203", at, $"'{revision}' 这一版里没有文件夹 '{folder}'（从版本库的根目录写起）", $"revision '{revision}' has no folder '{folder}' (as written from the root of the repository)");

    public static Diagnostic OneCannotRead(SourceLocation at, string pack, string codes) =>
        Error("YCR5204", at, $"这一行只有一个规则包读得懂，{pack} 读不懂（{codes}），不能比较", $"only one of the packs can read this line; {pack} cannot ({codes}), so it is not compared");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
