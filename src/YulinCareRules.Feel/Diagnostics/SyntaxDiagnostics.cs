using System.Globalization;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>YCR11xx: expressions that cannot be read. Each says what is wrong and how to mend it.</summary>
internal static class SyntaxDiagnostics
{
    public static FeelDiagnostic UnexpectedCharacter(TextSpan span, string character) =>
        new("YCR1101", span, $"{Visible(character)} has no meaning here; take it out", $"这里不能写 {Visible(character)},请删去");

    /// <summary>A percent sign that no number stands before.</summary>
    public static FeelDiagnostic Percent(TextSpan span) => new(
        "YCR1101", span, "'%' has no meaning here; write 50% as 0.5, and a remainder as modulo(a, b)", "这里不能写 '%':百分数请写成小数,如 0.5;求余数请写 modulo(a, b)");

    /// <summary>An <c>@</c> that no quote follows.</summary>
    public static FeelDiagnostic BareAt(TextSpan span) =>
        new("YCR1101", span, "'@' begins a date in quotes; write it as @\"2020-08-01\"", "'@' 后面要写带双引号的日期,如 @\"2020-08-01\"");

    public static FeelDiagnostic FullWidth(TextSpan span, string written, string meant) =>
        new("YCR1102", span, $"full-width '{written}' is no FEEL sign; write '{meant}'", $"'{written}' 是全角符号,表达式里请写半角的 '{meant}'");

    public static FeelDiagnostic Expected(TextSpan span, Expectation expected, Token found) => new(
        "YCR1103",
        span,
        $"expected {expected.En}, found {found.ShownEn}{(expected.WhyEn is null ? string.Empty : $"; {expected.WhyEn}")}",
        $"这里应当是{expected.Zh},写的却是{found.ShownZh}{(expected.WhyZh is null ? string.Empty : $";{expected.WhyZh}")}");

    public static FeelDiagnostic ExpectedExpression(TextSpan span, Token found) => new(
        "YCR1104",
        span,
        $"expected a value or an expression, found {found.ShownEn}; write the value, or take out the sign before it",
        $"这里应当是一个值或表达式,写的却是{found.ShownZh};请补上值,或删去它前面的符号");

    public static FeelDiagnostic UnclosedString(TextSpan span) =>
        new("YCR1105", span, "the text is not closed: a '\"' is missing; write it behind the last word of the text", "文字没有写完:缺少结尾的引号 '\"',请写在文字的最后一个字后面");

    public static FeelDiagnostic Misspelt(TextSpan span, string written, string meant) =>
        new("YCR1106", span, $"'{written}' is no FEEL sign; did you mean '{meant}'?", $"没有 '{written}' 这种写法,是否指 '{meant}'?");

    /// <summary>A text in single quotes.</summary>
    public static FeelDiagnostic SingleQuotes(TextSpan span, string value) =>
        new("YCR1106", span, $"a text stands in double quotes; write \"{value}\"", $"文字要用双引号,请写 \"{value}\"");

    public static FeelDiagnostic Trailing(TextSpan span, Token found) => new(
        "YCR1107",
        span,
        $"the expression ends before {found.ShownEn}: a sign between the two is missing, such as 'and', '=' or '+'",
        $"表达式到{found.ShownZh} 之前已经结束:两者之间缺少符号,如 and、=、+");

    /// <summary>Several values with no bracket around them.</summary>
    public static FeelDiagnostic BareList(TextSpan span) =>
        new("YCR1107", span, "the expression ends before ',': several values stand in brackets, [1, 2]", "表达式到 ',' 之前已经结束:几个值要写在方括号里,如 [1, 2]");

    public static FeelDiagnostic TooDeep(TextSpan span, int limit) =>
        new("YCR1108", span, $"nested too deeply: at most {limit} levels", $"嵌套过深:最多 {limit} 层");

    public static FeelDiagnostic TooLong(TextSpan span, int limit) =>
        new("YCR1109", span, $"the expression is too long: at most {limit} characters", $"表达式过长:最多 {limit} 个字符");

    public static FeelDiagnostic BadLiteral(TextSpan span, string written, string expectedEn, string expectedZh) =>
        new("YCR1110", span, $"'{written}' is not {expectedEn}", $"'{written}' 不是{expectedZh}");

    /// <summary>A number or date in the way of people and not of FEEL.</summary>
    public static FeelDiagnostic WrittenOtherwise(TextSpan span, string written, string meant) =>
        new("YCR1110", span, $"'{written}' is not written so here; write {meant}", $"这里不写 '{written}',请写 {meant}");

    /// <summary>A part of a form whose beginning is missing: <c>then</c> without <c>if</c>, a bracket that nothing opens.</summary>
    public static FeelDiagnostic WithoutBeginning(TextSpan span, string part, string beginning) =>
        new("YCR1111", span, $"'{part}' has no '{beginning}' before it; add '{beginning}', or take '{part}' out", $"'{part}' 前面没有与它相配的 '{beginning}';请补上 '{beginning}',或删去 '{part}'");

    public static FeelDiagnostic EndSign(TextSpan span, string sign) =>
        new("YCR1112", span, $"an expression is no sentence and ends without '{sign}'; take it out", $"表达式不是句子,结尾不写 '{sign}',请删去");

    // What cannot be seen is named by its number.
    private static string Visible(string character) =>
        char.IsControl(character[0]) || char.GetUnicodeCategory(character[0]) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate && character.Length == 1
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)character[0]:X4}")
            : $"'{character}'";
}

/// <summary>What is due at a place, and, where it is not plain, why.</summary>
internal sealed record Expectation(string En, string Zh, string? WhyEn = null, string? WhyZh = null)
{
    public static Expectation Name { get; } = new("a name", "名称");

    public static Expectation Sign(string sign) => new($"'{sign}'", $" '{sign}'");
}
