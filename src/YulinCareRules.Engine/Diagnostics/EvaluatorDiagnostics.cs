namespace YulinCareRules.Engine.Diagnostics;

/// <summary>What no pack and no case can bring about: the two evaluators disagree.</summary>
internal static class EvaluatorDiagnostics
{
    public static Diagnostic Differ(SourceLocation at, string decision, string compiled, string interpreted) => new(
        "YCR4011",
        DiagnosticSeverity.Error,
        at,
        $"'{decision}' 编译求值得 {compiled},解释求值得 {interpreted},两者应当一致",
        $"'{decision}' is {compiled} compiled and {interpreted} interpreted; the two must agree")
    { Path = decision };
}
