using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Feel;

/// <summary>YCR41xx: lines of <c>feel --ndjson</c> that cannot be read.</summary>
internal static class FeelCaseDiagnostics
{
    public static Diagnostic Expected(SourceLocation at, string path, string zh, string en) =>
        new("YCR4101", DiagnosticSeverity.Error, at, $"'{path}' 应为{zh}", $"'{path}' must be {en}") { Path = path, ExpectedZh = zh, ExpectedEn = en };

    public static Diagnostic BadValue(SourceLocation at, string path) => Expected(
        at, path, "带类型的值,如 {\"type\": \"number\", \"value\": \"1\"}", "a value with its type, such as {\"type\": \"number\", \"value\": \"1\"}");

    public static Diagnostic BadType(SourceLocation at, string path, string written) =>
        new("YCR4102", DiagnosticSeverity.Error, at, $"'{path}' 处的 '{written}' 不是 FEEL 的类型", $"'{written}' at '{path}' is no type of FEEL") { Path = path };
}
