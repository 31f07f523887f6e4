namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR12xx: names and types in the expressions of a pack.</summary>
internal static class ExpressionDiagnostics
{
    public const string UnknownNameCode = "YCR1201";

    public static Diagnostic UnknownName(SourceLocation at, string name, string? near) =>
        Error(UnknownNameCode, at, $"没有名为 '{name}' 的名称{PackDiagnostics.MeantZh(near)}", $"no name '{name}' here{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownValue(SourceLocation at, string value, string enumerationZh, string enumerationEn, string? near) =>
        Error("YCR1202", at, $"'{enumerationZh}' 没有 '{value}' 这个取值{PackDiagnostics.MeantZh(near)}", $"'{enumerationEn}' has no value '{value}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    /// <summary>A value that the enumeration lacks and another has.</summary>
    public static Diagnostic ValueOfAnother(SourceLocation at, string value, string enumerationZh, string enumerationEn, string otherZh, string otherEn) => Error(
        "YCR1202",
        at,
        $"'{enumerationZh}' 没有 '{value}' 这个取值,它是 '{otherZh}' 的取值:请核对比较的是哪一个字段",
        $"'{enumerationEn}' has no value '{value}', which is one of '{otherEn}': see which field is compared");

    public static Diagnostic UnknownField(SourceLocation at, string field, string ofZh, string ofEn, string? near) =>
        Error("YCR1203", at, $"'{ofZh}' 没有名为 '{field}' 的字段{PackDiagnostics.MeantZh(near)}", $"no field '{field}' in '{ofEn}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    /// <summary>A field that the record lacks and another has.</summary>
    public static Diagnostic FieldOfAnother(SourceLocation at, string field, string ofZh, string ofEn, string otherZh, string otherEn) => Error(
        "YCR1203",
        at,
        $"'{ofZh}' 没有名为 '{field}' 的字段,它是 '{otherZh}' 的字段:请从 '{otherZh}' 取值",
        $"no field '{field}' in '{ofEn}', which is one of '{otherEn}': take it from there");

    public static Diagnostic TypeMismatch(SourceLocation at, string leftZh, string leftEn, string rightZh, string rightEn, string mendZh, string mendEn) =>
        Error("YCR1204", at, $"类型不合:{leftZh}不能与{rightZh}放在一起比较或运算;{mendZh}", $"types do not fit: {leftEn} with {rightEn}; {mendEn}");

    public static Diagnostic UnitMismatch(SourceLocation at, string left, string right) => Error(
        "YCR1205",
        at,
        $"单位不合:'{left}' 不能与 '{right}' 比较或相加减;请换成单位相同的量,或改正声明的 unit",
        $"units do not fit: '{left}' with '{right}'; take what is measured alike, or mend the declared unit");

    public static Diagnostic UnknownFunction(SourceLocation at, string name, string? near) =>
        Error("YCR1206", at, $"没有名为 '{name}' 的函数{PackDiagnostics.MeantZh(near)}", $"no function '{name}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic WrongArguments(SourceLocation at, string name, string shape, int written) =>
        Error("YCR1207", at, $"'{name}' 的写法是 {shape},这里写了 {written} 个参数", $"'{name}' goes: {shape}; {written} argument(s) are written");

    public static Diagnostic Expected(SourceLocation at, string expectedZh, string expectedEn, string foundZh, string foundEn) =>
        Error("YCR1208", at, $"这里应当是{expectedZh},写的却是{foundZh}", $"expected {expectedEn}, found {foundEn}") with { ExpectedZh = expectedZh, ExpectedEn = expectedEn };

    public static Diagnostic NotSupported(SourceLocation at, string whatZh, string whatEn) => Error(
        "YCR1209", at, $"规则包的表达式里不能用{whatZh};请换一种写法,或把一部分另立为一个决定", $"{whatEn} cannot be used in the expressions of a pack; write it otherwise, or make a part a decision of its own");

    public static Diagnostic KeyNeeded(SourceLocation at, string name, string enumeration) =>
        Error("YCR1210", at, $"参数 '{name}' 按 '{enumeration}' 分列,要写成 {name}(…)", $"parameter '{name}' is keyed by '{enumeration}': write {name}(…)");

    public static Diagnostic BrokenTemplate(SourceLocation at) => Error(
        "YCR1211", at, "文字里的花括号 { } 不成对;请补上另一半,或删去这一个", "the braces { } of this text do not pair; add the other one, or take this one out");

    /// <summary>A field held against a value that none of its values can come near.</summary>
    public static Diagnostic OutOfBounds(SourceLocation at, string fieldZh, string fieldEn, string value, string bounds) => Error(
        "YCR1212",
        at,
        $"'{fieldZh}' 的取值范围是 {bounds},与 {value} 比较的结果永远不变;请核对数值和单位",
        $"'{fieldEn}' lies within {bounds}: held against {value} the answer is always the same; check the figure and its unit");

    /// <summary>Two comparisons in one, <c>1 &lt; x &lt; 3</c>.</summary>
    public static Diagnostic Chain(SourceLocation at, string meant) =>
        Error("YCR1213", at, $"两个比较不能连写;请写成 {meant}", $"two comparisons do not join by themselves; write {meant}");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
