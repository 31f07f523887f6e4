namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR12xx: names and types in the expressions of a pack.</summary>
internal static class ExpressionDiagnostics
{
    public const string UnknownNameCode = "YCR1201";

    public static Diagnostic UnknownName(SourceLocation at, string name, string? near) =>
        Error(UnknownNameCode, at, $"没有名为 '{name}' 的名称{PackDiagnostics.MeantZh(near)}", $"no name '{name}' here{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownValue(SourceLocation at, string value, string enumerationZh, string enumerationEn, string? near) =>
        Error("YCR1202", at, $"'{enumerationZh}' 没有 '{value}' 这个取值{PackDiagnostics.MeantZh(near)}", $"'{enumerationEn}' has no value '{value}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownField(SourceLocation at, string field, string ofZh, string ofEn, string? near) =>
        Error("YCR1203", at, $"'{ofZh}' 没有名为 '{field}' 的字段{PackDiagnostics.MeantZh(near)}", $"no field '{field}' in '{ofEn}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic TypeMismatch(SourceLocation at, string leftZh, string leftEn, string rightZh, string rightEn) =>
        Error("YCR1204", at, $"类型不合:{leftZh}不能与{rightZh}放在一起比较或运算", $"types do not fit: {leftEn} with {rightEn}");

    public static Diagnostic UnitMismatch(SourceLocation at, string left, string right) =>
        Error("YCR1205", at, $"单位不合:'{left}' 不能与 '{right}' 比较或相加减", $"units do not fit: '{left}' with '{right}'");

    public static Diagnostic UnknownFunction(SourceLocation at, string name, string? near) =>
        Error("YCR1206", at, $"没有名为 '{name}' 的函数{PackDiagnostics.MeantZh(near)}", $"no function '{name}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic WrongArguments(SourceLocation at, string name, int expected, int written) =>
        Error("YCR1207", at, $"'{name}' 要 {expected} 个参数,这里写了 {written} 个", $"'{name}' takes {expected} arguments; {written} are written");

    public static Diagnostic Expected(SourceLocation at, string expectedZh, string expectedEn, string foundZh, string foundEn) =>
        Error("YCR1208", at, $"这里应当是{expectedZh},写的却是{foundZh}", $"expected {expectedEn}, found {foundEn}") with { ExpectedZh = expectedZh, ExpectedEn = expectedEn };

    public static Diagnostic NotSupported(SourceLocation at, string whatZh, string whatEn) =>
        Error("YCR1209", at, $"规则包的表达式里不能用{whatZh}", $"{whatEn} cannot be used in the expressions of a pack");

    public static Diagnostic KeyNeeded(SourceLocation at, string name, string enumeration) =>
        Error("YCR1210", at, $"参数 '{name}' 按 '{enumeration}' 分列,要写成 {name}(…)", $"parameter '{name}' is keyed by '{enumeration}': write {name}(…)");

    public static Diagnostic BrokenTemplate(SourceLocation at) =>
        Error("YCR1211", at, "文字里的花括号 { } 不成对", "the braces { } of this text do not pair");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
