using NodaTime;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Tests.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Functions;

/// <summary>Text.</summary>
public sealed class StringFunctionTests
{
    [Theory]
    [InlineData("string length(\"\")", "0")]
    [InlineData("string length(\"照护服务\")", "4")]
    [InlineData("string length(\"🐎ab\")", "3")]
    [InlineData("string length(\"e\\u0301\")", "2")]
    [InlineData("string length(\"\\r\\n\")", "2")]
    public void String_length_counts_code_points(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("string(1.10)", "\"1.1\"")]
    [InlineData("string(100)", "\"100\"")]
    [InlineData("string(-0.50)", "\"-0.5\"")]
    [InlineData("string(79228162514264337593543950335)", "\"79228162514264337593543950335\"")]
    [InlineData("string(true)", "\"true\"")]
    [InlineData("string(false)", "\"false\"")]
    [InlineData("string(@\"2020-08-01\")", "\"2020-08-01\"")]
    [InlineData("string(\"照护\")", "\"照护\"")]
    [InlineData("string(\"\")", "\"\"")]
    [InlineData("string(null)", "null")]
    public void String_writes_a_value_as_the_language_does(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("contains(\"foobar\", \"ob\")", "true")]
    [InlineData("contains(\"foobar\", \"OB\")", "false")]
    [InlineData("contains(\"foobar\", \"\")", "true")]
    [InlineData("contains(\"\", \"a\")", "false")]
    [InlineData("starts with(\"照护服务\", \"照护\")", "true")]
    [InlineData("starts with(\"foobar\", \"bar\")", "false")]
    [InlineData("starts with(\"foobar\", \"\")", "true")]
    [InlineData("ends with(\"照护服务\", \"服务\")", "true")]
    [InlineData("ends with(\"foobar\", \"foo\")", "false")]
    [InlineData("ends with(\"\", \"\")", "true")]
    public void A_part_is_found_by_its_exact_characters(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("upper case(\"aBc4照é\")", "\"ABC4照É\"")]
    [InlineData("lower case(\"aBc4照É\")", "\"abc4照é\"")]
    [InlineData("upper case(\"i\")", "\"I\"")]
    [InlineData("lower case(\"\")", "\"\"")]
    public void Case_does_not_hang_on_the_culture(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("string length(null)")]
    [InlineData("string length(12)")]
    [InlineData("contains(null, \"a\")")]
    [InlineData("contains(\"a\", null)")]
    [InlineData("contains(1, \"1\")")]
    [InlineData("starts with(null, null)")]
    [InlineData("starts with(\"a\", 1)")]
    [InlineData("ends with(null, \"a\")")]
    [InlineData("ends with(\"a\", null)")]
    [InlineData("upper case(null)")]
    [InlineData("upper case(1)")]
    [InlineData("lower case(null)")]
    [InlineData("lower case(true)")]
    public void An_argument_outside_the_domain_gives_null(string text) => Assert.Equal(FeelNull.Instance, Evaluated.Text(text));

    [Fact]
    public void An_early_year_is_written_with_four_digits()
    {
        Assert.True(FeelFunctions.TryFind("string", out var function));
        Assert.Equal(new FeelString("0033-01-02"), function.Invoke([new FeelDate(new LocalDate(33, 1, 2))], EvaluationContext.Default));
    }

    private static void Equal(string expected, string text) => Assert.Equal(Evaluated.Text(expected), Evaluated.Text(text));
}
