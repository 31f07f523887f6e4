using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;

namespace YulinCareRules.Feel.Tests.Diagnostics;

/// <summary>Each code with its place and its words. YCR1108 is told in NestingTests, YCR1110 in LiteralTests.</summary>
public sealed class SyntaxDiagnosticsTests
{
    [Theory]
    [InlineData("a # b", 2, 1, "#")]
    [InlineData("a % 2", 2, 1, "%")]
    [InlineData("'", 0, 1, "'")]
    [InlineData("a ^ b", 2, 1, "^")]
    [InlineData("@2020", 0, 1, "@")]
    [InlineData("１", 0, 1, "１")]
    [InlineData("\0", 0, 1, "\0")]
    public void A_character_without_meaning_is_YCR1101(string text, int start, int length, string character) =>
        Told(text, "YCR1101", start, length, $"'{character}' has no meaning here", $"这里不能写 '{character}'");

    [Theory]
    [InlineData("f(a，b)", 3, "，", ",")]
    [InlineData("a。b", 1, "。", ".")]
    [InlineData("（a)", 0, "（", "(")]
    [InlineData("(a）", 2, "）", ")")]
    [InlineData("a＝b", 1, "＝", "=")]
    [InlineData("“甲”", 0, "“", "\"")]
    [InlineData("‘甲’", 0, "‘", "\"")]
    [InlineData("a = ”甲”", 4, "”", "\"")]
    [InlineData("{a：1}", 2, "：", ":")]
    [InlineData("f(a；b)", 3, "；", ",")]
    [InlineData("a＜b", 1, "＜", "<")]
    [InlineData("a＞b", 1, "＞", ">")]
    [InlineData("a≤b", 1, "≤", "<=")]
    [InlineData("a≥b", 1, "≥", ">=")]
    [InlineData("a≠b", 1, "≠", "!=")]
    [InlineData("a＋b", 1, "＋", "+")]
    [InlineData("a－b", 1, "－", "-")]
    [InlineData("a×b", 1, "×", "*")]
    [InlineData("a÷b", 1, "÷", "/")]
    [InlineData("【1]", 0, "【", "[")]
    [InlineData("[1】", 2, "】", "]")]
    [InlineData("[1、2]", 2, "、", ",")]
    [InlineData("［1]", 0, "［", "[")]
    [InlineData("[1］", 2, "］", "]")]
    [InlineData("？", 0, "？", "?")]
    [InlineData("！a", 0, "！", "not(…)")]
    public void A_full_width_sign_is_YCR1102(string text, int start, string written, string meant) => Told(
        text, "YCR1102", start, 1, $"full-width '{written}' is no FEEL sign; write '{meant}'", $"'{written}' 是全角符号,表达式里请写半角的 '{meant}'");

    [Theory]
    [InlineData("(a", 2, 0, "')'", "…")]
    [InlineData("[1, 2", 5, 0, "']'", "…")]
    [InlineData("{a: 1", 5, 0, "'}'", "…")]
    [InlineData("{a 1}", 3, 1, "':'", "'1'")]
    [InlineData("{1: 2}", 1, 1, "a name 名称", "'1'")]
    [InlineData("a.", 2, 0, "a name 名称", "…")]
    [InlineData("a.\"b\"", 2, 3, "a name 名称", "\"b\"")]
    [InlineData("f(1 2)", 4, 1, "')'", "'2'")]
    [InlineData("a[1)", 3, 1, "']'", "')'")]
    [InlineData("if a else b", 5, 4, "'then'", "'else'")]
    [InlineData("if a then b", 11, 0, "'else'", "…")]
    [InlineData("for 1 in a return 1", 4, 1, "a name 名称", "'1'")]
    [InlineData("for x of a return 1", 6, 2, "'in'", "'of'")]
    [InlineData("for x in a satisfies 1", 11, 9, "'return'", "'satisfies'")]
    [InlineData("some x in a return 1", 12, 6, "'satisfies'", "'return'")]
    [InlineData("a between 1 or 2", 12, 2, "'and'", "'or'")]
    [InlineData("[1..2", 5, 0, "']' / ')'", "…")]
    [InlineData("]1, 2[", 2, 1, "'..'", "','")]
    [InlineData("function(1) a", 9, 1, "a name 名称", "'1'")]
    [InlineData("function(a b", 11, 1, "')'", "'b'")]
    [InlineData("a in (1, 2", 10, 0, "')'", "…")]
    [InlineData("a in (< 1", 9, 0, "')'", "…")]
    [InlineData("a in (1 2)", 8, 1, "')'", "'2'")]
    public void Something_else_than_was_due_is_YCR1103(string text, int start, int length, string expected, string found) =>
        Told(text, "YCR1103", start, length, $"expected {expected}, found {found}", $"这里应当是 {expected},写的却是 {found}");

    [Theory]
    [InlineData("", 0, 0, "…")]
    [InlineData("  // nothing", 12, 0, "…")]
    [InlineData("1 +", 3, 0, "…")]
    [InlineData("* 1", 0, 1, "'*'")]
    [InlineData("()", 1, 1, "')'")]
    [InlineData("f(1, )", 5, 1, "')'")]
    [InlineData("f(,)", 2, 1, "','")]
    [InlineData("a and then", 6, 4, "'then'")]
    [InlineData("or a", 0, 2, "'or'")]
    [InlineData("{a: }", 4, 1, "'}'")]
    [InlineData("a < > b", 4, 1, "'>'")]
    public void A_missing_value_is_YCR1104(string text, int start, int length, string found) =>
        Told(text, "YCR1104", start, length, $"expected a value or an expression, found {found}", $"这里应当是一个值或表达式,写的却是 {found}");

    [Theory]
    [InlineData("\"", 0, 1)]
    [InlineData("a = \"甲", 4, 2)]
    [InlineData("\"a\\\"", 0, 4)]
    [InlineData("\"a\\", 0, 3)]
    [InlineData("f(\"a, 1)", 2, 6)]
    [InlineData("@\"2020", 0, 6)]
    public void A_text_without_end_is_YCR1105(string text, int start, int length) =>
        Told(text, "YCR1105", start, length, "the text is not closed: a '\"' is missing", "文字没有写完:缺少结尾的引号 '\"'");

    [Theory]
    [InlineData("a == b", 2, 2, "==", "=")]
    [InlineData("a <> b", 2, 2, "<>", "!=")]
    [InlineData("a && b", 2, 2, "&&", "and")]
    [InlineData("a || b", 2, 2, "||", "or")]
    [InlineData("a & b", 2, 1, "&", "and")]
    [InlineData("a | b", 2, 1, "|", "or")]
    [InlineData("!a", 0, 1, "!", "not(…)")]
    [InlineData("a => b", 2, 2, "=>", ">=")]
    [InlineData("a =< b", 2, 2, "=<", "<=")]
    [InlineData("f(a; b)", 3, 1, ";", ",")]
    [InlineData("且 b", 0, 1, "且", "and")]
    [InlineData("a 且 b", 2, 1, "且", "and")]
    [InlineData("a = 1 并且 b", 6, 2, "并且", "and")]
    [InlineData("(a 或 b)", 3, 1, "或", "or")]
    [InlineData("if a 或者 b then 1 else 2", 5, 2, "或者", "or")]
    public void A_sign_of_another_language_is_YCR1106(string text, int start, int length, string written, string meant) => Told(
        text, "YCR1106", start, length, $"'{written}' is no FEEL sign; did you mean '{meant}'?", $"没有 '{written}' 这种写法,是否指 '{meant}'?");

    [Theory]
    [InlineData("a b", 2, 1, "'b'")]
    [InlineData("1 2", 2, 1, "'2'")]
    [InlineData("a)", 1, 1, "')'")]
    [InlineData("a \"b\"", 2, 3, "\"b\"")]
    [InlineData("a, b", 1, 1, "','")]
    [InlineData("1 then", 2, 4, "'then'")]
    public void What_stands_after_the_end_is_YCR1107(string text, int start, int length, string found) => Told(
        text, "YCR1107", start, length, $"the expression ends before {found}: a sign between the two is missing", $"表达式到 {found} 之前已经结束:两者之间缺少符号");

    [Fact]
    public void A_text_beyond_the_longest_is_YCR1109()
    {
        Assert.NotNull(Parsed.Expression(new string(' ', 99_999) + "1"));
        Told(new string(' ', 100_000) + "1", "YCR1109", 0, 100_001, "the expression is too long: at most 100000 characters", "表达式过长:最多 100000 个字符");
    }

    [Fact]
    public void Every_slip_of_a_sign_is_told_and_what_follows_from_them_is_not()
    {
        var errors = Parsed.Errors("（a == 1 && b = “甲”");

        Assert.Equal(["YCR1102", "YCR1106", "YCR1106", "YCR1102"], errors.Select(error => error.Code));
        Assert.Equal([0, 3, 8, 15], errors.Select(error => error.Span.Start));
    }

    private static void Told(string text, string code, int start, int length, string english, string chinese)
    {
        var error = Parsed.Error(text);

        Assert.Equal(code, error.Code);
        Assert.Equal(new TextSpan(start, length), error.Span);
        Assert.Equal(english, error.MessageEn);
        Assert.Equal(chinese, error.MessageZh);
    }
}
