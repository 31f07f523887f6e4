namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR60xx: packs that are sound in themselves and cannot serve the program that loads them.</summary>
internal static class LoadingDiagnostics
{
    public static Diagnostic LacksDecision(SourceLocation at, string pack, string decision) =>
        Error("YCR6001", at, $"规则包 '{pack}' 没有决定 '{decision}',而使用它的程序需要:这是另一个规则包,或版本不合", $"the pack '{pack}' has no decision '{decision}', which the program that loads it needs: it is another pack, or of a version that does not fit") with { Path = decision };

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
