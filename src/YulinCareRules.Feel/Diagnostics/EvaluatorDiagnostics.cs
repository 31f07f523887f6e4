using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>YCR412x: evaluators that differ, which is a mistake of this program and of no one else.</summary>
internal static class EvaluatorDiagnostics
{
    public static FeelDiagnostic Differ(TextSpan span, string what, FeelValue interpreted, FeelValue compiled) => new(
        "YCR4120",
        span,
        $"the evaluators differ over {what}: {ValueText.Of(interpreted)} interpreted, {ValueText.Of(compiled)} compiled",
        $"两种求值方式对 {what} 的结果不同:解释执行为 {ValueText.Of(interpreted)},编译执行为 {ValueText.Of(compiled)}");
}
