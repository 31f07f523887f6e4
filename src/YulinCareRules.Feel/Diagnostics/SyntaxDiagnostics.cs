using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>YCR11xx: expressions that cannot be read.</summary>
internal static class SyntaxDiagnostics
{
    public static FeelDiagnostic UnexpectedCharacter(TextSpan span, string character) =>
        new("YCR1101", span, $"'{character}' has no meaning here", $"这里不能写 '{character}'");

    public static FeelDiagnostic FullWidth(TextSpan span, string written, string meant) =>
        new("YCR1102", span, $"full-width '{written}' is no FEEL sign; write '{meant}'", $"'{written}' 是全角符号,表达式里请写半角的 '{meant}'");

    public static FeelDiagnostic Expected(TextSpan span, string expected, string found) =>
        new("YCR1103", span, $"expected {expected}, found {found}", $"这里应当是 {expected},写的却是 {found}");

    public static FeelDiagnostic ExpectedExpression(TextSpan span, string found) =>
        new("YCR1104", span, $"expected a value or an expression, found {found}", $"这里应当是一个值或表达式,写的却是 {found}");

    public static FeelDiagnostic UnclosedString(TextSpan span) =>
        new("YCR1105", span, "the text is not closed: a '\"' is missing", "文字没有写完:缺少结尾的引号 '\"'");

    public static FeelDiagnostic Misspelt(TextSpan span, string written, string meant) =>
        new("YCR1106", span, $"'{written}' is no FEEL sign; did you mean '{meant}'?", $"没有 '{written}' 这种写法,是否指 '{meant}'?");

    public static FeelDiagnostic Trailing(TextSpan span, string found) =>
        new("YCR1107", span, $"the expression ends before {found}: a sign between the two is missing", $"表达式到 {found} 之前已经结束:两者之间缺少符号");

    public static FeelDiagnostic TooDeep(TextSpan span, int limit) =>
        new("YCR1108", span, $"nested too deeply: at most {limit} levels", $"嵌套过深:最多 {limit} 层");

    public static FeelDiagnostic TooLong(TextSpan span, int limit) =>
        new("YCR1109", span, $"the expression is too long: at most {limit} characters", $"表达式过长:最多 {limit} 个字符");

    public static FeelDiagnostic BadLiteral(TextSpan span, string written, string expectedEn, string expectedZh) =>
        new("YCR1110", span, $"'{written}' is not {expectedEn}", $"'{written}' 不是{expectedZh}");
}
