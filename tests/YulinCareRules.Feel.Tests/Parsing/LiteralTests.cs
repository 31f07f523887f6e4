using System.Globalization;
using NodaTime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Numbers, texts, dates and comments.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("2.80", "2.8")]
    [InlineData("1e3", "1000")]
    [InlineData("1.23E+4", "12300")]
    [InlineData("1.23e-4", "0.000123")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1.1000000000000000000000000000000000000000", "1.1")]
    [InlineData("0e9", "0")]
    public void A_number_keeps_its_exact_value(string text, string value) =>
        Assert.Equal(new FeelNumber(decimal.Parse(value, CultureInfo.InvariantCulture)), Parsed.Expression<Literal>(text).Value);

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("1e999999999999")]
    [InlineData("1e-29")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1.00000000000000000000000000000000000000001")]
    public void A_number_that_cannot_be_held_exactly_is_an_error(string text)
    {
        var error = Parsed.Error($" {text} ");

        Assert.Equal("YCR1110", error.Code);
        Assert.Equal(new TextSpan(1, text.Length), error.Span);
        Assert.Equal($"'{text}' is not a number that can be held exactly", error.MessageEn);
        Assert.Equal($"'{text}' 不是能够精确表示的数", error.MessageZh);
    }

    [Theory]
    [InlineData("[1..5]", "[1 .. 5]")]
    [InlineData("[1.5..2.5]", "[1.5 .. 2.5]")]
    [InlineData("[0.. .5]", "[0 .. 0.5]")]
    [InlineData("1.a", "1.a")]
    public void A_point_belongs_to_a_number_only_before_a_digit(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    public void What_is_left_after_a_number_is_not_part_of_it(string text) => Assert.Equal("YCR1107", Parsed.Error(text).Code);

    [Theory]
    [InlineData("""  "" """, "")]
    [InlineData("""  "照护" """, "照护")]
    [InlineData("""  "a\"b" """, "a\"b")]
    [InlineData("""  "a\\b" """, "a\\b")]
    [InlineData("""  "a\'b" """, "a'b")]
    [InlineData("""  "\n\r\t" """, "\n\r\t")]
    [InlineData("""  "\u7167" """, "照")]
    [InlineData("""  "\ud83d\udc0e" """, "🐎")]
    [InlineData("""  "\U01F40E" """, "🐎")]
    [InlineData("""  "\U007167" """, "照")]
    [InlineData("""  "\u71" """, "\\u71")]
    [InlineData("""  "\U110000" """, "\\U110000")]
    [InlineData("""  "\q" """, "\\q")]
    [InlineData("""  "a // b" """, "a // b")]
    [InlineData("""  "，！" """, "，！")]
    public void A_text_is_read_with_its_escapes(string text, string value) =>
        Assert.Equal(new FeelString(value), Parsed.Expression<Literal>(text).Value);

    [Fact]
    public void A_text_may_run_over_several_lines() => Assert.Equal(new FeelString("a\nb"), Parsed.Expression<Literal>("\"a\nb\"").Value);

    [Theory]
    [InlineData("@\"2020-02-29\"", 2020, 2, 29)]
    [InlineData("@\"0001-01-01\"", 1, 1, 1)]
    [InlineData("@\"9999-12-31\"", 9999, 12, 31)]
    public void A_date_is_read(string text, int year, int month, int day) =>
        Assert.Equal(new FeelDate(new LocalDate(year, month, day)), Parsed.Expression<Literal>(text).Value);

    [Theory]
    [InlineData("2021-02-29")]
    [InlineData("2020-8-1")]
    [InlineData("")]
    [InlineData("三月")]
    public void A_date_that_is_none_is_an_error(string text)
    {
        var error = Parsed.Error($"a = @\"{text}\"");

        Assert.Equal("YCR1110", error.Code);
        Assert.Equal(new TextSpan(4, text.Length + 3), error.Span);
        Assert.Equal($"'{text}' is not a date; write it as @\"2020-07-24\"", error.MessageEn);
        Assert.Equal($"'{text}' 不是日期,请写作 @\"2020-07-24\"", error.MessageZh);
    }

    [Theory]
    [InlineData("1 // one\n + 2")]
    [InlineData("1 + 2 // three")]
    [InlineData("/* sum */ 1 /* + * / */ + /**/ 2")]
    [InlineData("1 /* over\nlines // and more */ + 2")]
    public void Comments_count_for_nothing(string text) => Assert.Equal("(1 + 2)", Parsed.Shape(text));

    [Fact]
    public void A_place_after_a_comment_is_still_a_place_in_the_whole_text() =>
        Assert.Equal(new TextSpan(9, 1), Parsed.Expression<Literal>("/* one */1").Span);
}
