namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR30xx: decisions that a pack cannot bring to an end.</summary>
internal static class DecidingDiagnostics
{
    public static Diagnostic TooCostly(SourceLocation at, string decision, string whyZh, string whyEn) => new(
        "YCR3001",
        DiagnosticSeverity.Error,
        at,
        $"决定 '{decision}' 的计算已中止:{whyZh};请减少嵌套的循环,或分成几个决定",
        $"decision '{decision}' was stopped: {whyEn}; nest fewer iterations, or make several decisions of it");
}
