using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;

namespace YulinCareRules.Feel.Tests.Diagnostics;

/// <summary>Each code with its place and its words. YCR1108 is told in NestingTests, YCR1110 in LiteralTests.</summary>
public sealed class SyntaxDiagnosticsTests
{
    [Theory]
    [InlineData("a # b", 2, 1, "'#'")]
    [InlineData("'", 0, 1, "'''")]
    [InlineData("\0", 0, 1, "U+0000")]
    [InlineData("a\u2060", 1, 1, "U+2060")]
    public void A_character_without_meaning_is_YCR1101(string text, int start, int length, string character) =>
        Told(text, "YCR1101", start, length, $"{character} has no meaning here; take it out", $"这里不能写 {character},请删去");

    [Fact]
    public void A_percent_sign_is_told_what_to_write() => Told(
        "a % 2", "YCR1101", 2, 1, "'%' has no meaning here; write 50% as 0.5, and a remainder as modulo(a, b)", "这里不能写 '%':百分数请写成小数,如 0.5;求余数请写 modulo(a, b)");

    [Fact]
    public void A_date_without_quotes_is_told_what_to_write() => Told(
        "@2020", "YCR1101", 0, 1, "'@' begins a date in quotes; write it as @\"2020-08-01\"", "'@' 后面要写带双引号的日期,如 @\"2020-08-01\"");

    [Theory]
    [InlineData("１", 0, 1, "１", "1")]
    [InlineData("a > １．５", 4, 3, "１．５", "1.5")]
    public void Full_width_digits_are_YCR1102(string text, int start, int length, string written, string meant) => Told(
        text, "YCR1102", start, length, $"full-width '{written}' is no FEEL sign; write '{meant}'", $"'{written}' 是全角符号,表达式里请写半角的 '{meant}'");

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
    [InlineData("(a \n", 2, 0, "')'", "…")]
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
    public void Something_else_than_was_due_is_YCR1103(string text, int start, int length, string expected, string found)
    {
        var error = Parsed.Error(text);

        Assert.Equal(("YCR1103", new TextSpan(start, length)), (error.Code, error.Span));
        Assert.StartsWith($"expected {English(expected)}, found {(found == "…" ? "the end" : found)}", error.MessageEn, StringComparison.Ordinal);
        Assert.StartsWith($"这里应当是{Chinese(expected)},写的却是{(found == "…" ? "结尾" : $" {found}")}", error.MessageZh, StringComparison.Ordinal);
    }

    private static string English(string expected) => expected switch { "a name 名称" => "a name", "']' / ')'" => "']' or ')'", _ => expected };

    private static string Chinese(string expected) => expected switch { "a name 名称" => "名称", "']' / ')'" => " ']' 或 ')'", _ => $" {expected}" };

    [Theory]
    [InlineData("", 0, 0, "…")]
    [InlineData("  // nothing", 12, 0, "…")]
    [InlineData("1 + \n", 3, 0, "…")]
    [InlineData("1 +", 3, 0, "…")]
    [InlineData("* 1", 0, 1, "'*'")]
    [InlineData("()", 1, 1, "')'")]
    [InlineData("f(1, )", 5, 1, "')'")]
    [InlineData("f(,)", 2, 1, "','")]
    [InlineData("a and then", 6, 4, "'then'")]
    [InlineData("or a", 0, 2, "'or'")]
    [InlineData("{a: }", 4, 1, "'}'")]
    public void A_missing_value_is_YCR1104(string text, int start, int length, string found) =>
        Told(
            text,
            "YCR1104",
            start,
            length,
            $"expected a value or an expression, found {(found == "…" ? "the end" : found)}; write the value, or take out the sign before it",
            $"这里应当是一个值或表达式,写的却是{(found == "…" ? "结尾" : $" {found}")};请补上值,或删去它前面的符号");

    [Theory]
    [InlineData("\"", 0, 1)]
    [InlineData("a = \"甲", 4, 2)]
    [InlineData("\"a\\\"", 0, 4)]
    [InlineData("\"a\\", 0, 3)]
    [InlineData("f(\"a, 1)", 2, 6)]
    [InlineData("@\"2020", 0, 6)]
    public void A_text_without_end_is_YCR1105(string text, int start, int length) =>
        Told(text, "YCR1105", start, length, "the text is not closed: a '\"' is missing; write it behind the last word of the text", "文字没有写完:缺少结尾的引号 '\"',请写在文字的最后一个字后面");

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
    [InlineData("a ^ b", 2, 1, "^", "**")]
    [InlineData("a < > b", 2, 3, "< >", "!=")]
    [InlineData("a > = b", 2, 3, "> =", ">=")]
    [InlineData("a := b", 2, 2, ":=", "=")]
    [InlineData("a AND b", 2, 3, "AND", "and")]
    [InlineData("If a then b else c", 0, 2, "If", "if")]
    [InlineData("a 大于 b", 2, 2, "大于", ">")]
    [InlineData("a is b", 2, 2, "is", "=")]
    [InlineData("a not in b", 2, 6, "not in", "not(… in …)")]
    [InlineData("a in 1..5", 6, 2, "..", "[1..5]")]
    [InlineData("a contains b", 2, 8, "contains", "contains(…, …)")]
    [InlineData("a = 1 并且 b", 6, 2, "并且", "and")]
    [InlineData("(a 或 b)", 3, 1, "或", "or")]
    [InlineData("if a 或者 b then 1 else 2", 5, 2, "或者", "or")]
    public void A_sign_of_another_language_is_YCR1106(string text, int start, int length, string written, string meant) => Told(
        text, "YCR1106", start, length, $"'{written}' is no FEEL sign; did you mean '{meant}'?", $"没有 '{written}' 这种写法,是否指 '{meant}'?");

    [Theory]
    [InlineData("a b", 2, 1, "'b'")]
    [InlineData("1 2", 2, 1, "'2'")]
    [InlineData("a \"b\"", 2, 3, "\"b\"")]
    public void What_stands_after_the_end_is_YCR1107(string text, int start, int length, string found) => Told(
        text, "YCR1107", start, length, $"the expression ends before {found}: a sign between the two is missing, such as 'and', '=' or '+'", $"表达式到 {found} 之前已经结束:两者之间缺少符号,如 and、=、+");

    [Theory]
    [InlineData("a > 10,000", 4, 6, "10,000", "10000")]
    [InlineData("a > 1 000 000", 4, 9, "1 000 000", "1000000")]
    [InlineData("a > 50%", 4, 3, "50%", "0.5")]
    [InlineData("a > 1.5万元", 4, 5, "1.5万元", "15000")]
    [InlineData("a > 18个月", 4, 4, "18个月", "18")]
    [InlineData("a > 2020年8月1日", 4, 9, "2020年8月1日", "@\"2020-08-01\"")]
    [InlineData("a > 2020-08-01", 4, 10, "2020-08-01", "@\"2020-08-01\"")]
    [InlineData("a > 2020/8/1", 4, 8, "2020/8/1", "@\"2020-08-01\"")]
    [InlineData("a > 2020.8.1", 4, 8, "2020.8.1", "@\"2020-08-01\"")]
    public void A_number_or_date_in_the_way_of_people_is_YCR1110(string text, int start, int length, string written, string meant) =>
        Told(text, "YCR1110", start, length, $"'{written}' is not written so here; write {meant}", $"这里不写 '{written}',请写 {meant}");

    [Theory]
    [InlineData("2020-13-01")]
    [InlineData("2020 - 8 - 1")]
    [InlineData("[100,200]")]
    [InlineData("f(1,000)")]
    public void What_may_be_meant_so_is_left_alone(string text) => Assert.NotNull(Parsed.Expression(text));

    [Theory]
    [InlineData("a)", 1, ")", "(")]
    [InlineData("1 then", 2, "then", "if")]
    [InlineData("1 else 2", 2, "else", "if")]
    [InlineData("a satisfies b", 2, "satisfies", "some")]
    public void A_part_without_its_beginning_is_YCR1111(string text, int start, string part, string beginning) => Told(
        text,
        "YCR1111",
        start,
        part.Length,
        $"'{part}' has no '{beginning}' before it; add '{beginning}', or take '{part}' out",
        $"'{part}' 前面没有与它相配的 '{beginning}';请补上 '{beginning}',或删去 '{part}'");

    [Theory]
    [InlineData("a = 1。", 5, "。")]
    [InlineData("a = 1; ", 5, ";")]
    public void A_sign_that_ends_a_sentence_is_YCR1112(string text, int start, string sign) =>
        Told(text, "YCR1112", start, 1, $"an expression is no sentence and ends without '{sign}'; take it out", $"表达式不是句子,结尾不写 '{sign}',请删去");

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
