using YulinCareRules.Feel.Tests.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Functions;

/// <summary>Rounding, remainders and signs.</summary>
public sealed class NumericFunctionTests
{
    [Theory]
    [InlineData("floor(1.5)", "1")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("floor(-1.56, 1)", "-1.6")]
    [InlineData("ceiling(1.5)", "2")]
    [InlineData("ceiling(-1.5)", "-1")]
    [InlineData("ceiling(-0.3333)", "0")]
    [InlineData("ceiling(1.56, 1)", "1.6")]
    [InlineData("ceiling(-1.56, 1)", "-1.5")]
    public void Floor_and_ceiling_go_down_and_up(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("round up(5.5, 0)", "6")]
    [InlineData("round up(-5.5, 0)", "-6")]
    [InlineData("round up(1.121, 2)", "1.13")]
    [InlineData("round up(-1.126, 2)", "-1.13")]
    [InlineData("round up(1.1)", "2")]
    [InlineData("round down(5.5, 0)", "5")]
    [InlineData("round down(-5.5, 0)", "-5")]
    [InlineData("round down(1.129, 2)", "1.12")]
    [InlineData("round half up(5.5, 0)", "6")]
    [InlineData("round half up(-5.5, 0)", "-6")]
    [InlineData("round half up(2.5)", "3")]
    [InlineData("round half up(1.125, 2)", "1.13")]
    [InlineData("round half up(1.1249, 2)", "1.12")]
    [InlineData("round half down(5.5, 0)", "5")]
    [InlineData("round half down(-5.5, 0)", "-5")]
    [InlineData("round half down(5.51)", "6")]
    [InlineData("round half down(-5.51)", "-6")]
    [InlineData("round half down(1.125, 2)", "1.12")]
    [InlineData("round half down(79228162514264337593543950335)", "79228162514264337593543950335")]
    [InlineData("round up(1234, -2)", "1300")]
    [InlineData("round half up(1250, -2)", "1300")]
    [InlineData("round half down(1250, -2)", "1200")]
    public void Rounding_goes_the_named_way_and_halves_too(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("decimal(1/3, 2)", "0.33")]
    [InlineData("decimal(1.5, 0)", "2")]
    [InlineData("decimal(2.5, 0)", "2")]
    [InlineData("decimal(-2.5, 0)", "-2")]
    [InlineData("decimal(1250, -2)", "1200")]
    [InlineData("decimal(1350, -2)", "1400")]
    [InlineData("decimal(0.1, 28)", "0.1")]
    [InlineData("decimal(1234.5, 26)", "1234.5")]
    [InlineData("decimal(1234.5, 6000)", "1234.5")]
    public void Decimal_rounds_halves_to_the_even_digit(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("abs(10)", "10")]
    [InlineData("abs(-10.5)", "10.5")]
    [InlineData("abs(0)", "0")]
    [InlineData("abs(-79228162514264337593543950335)", "79228162514264337593543950335")]
    public void Abs_drops_the_sign(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("modulo(12, 5)", "2")]
    [InlineData("modulo(-12, 5)", "3")]
    [InlineData("modulo(12, -5)", "-3")]
    [InlineData("modulo(-12, -5)", "-2")]
    [InlineData("modulo(10.1, 4.5)", "1.1")]
    [InlineData("modulo(-10.1, 4.5)", "3.4")]
    [InlineData("modulo(10.1, -4.5)", "-3.4")]
    [InlineData("modulo(-10.1, -4.5)", "-1.1")]
    [InlineData("modulo(10, 5)", "0")]
    [InlineData("modulo(-10, 5)", "0")]
    [InlineData("modulo(5.9999999999999999999999999999, 2)", "1.9999999999999999999999999999")]
    [InlineData("modulo(10000000000000000000000000000, 0.001)", "0")]
    public void Modulo_has_the_sign_of_the_divisor(string text, string result) => Equal(result, text);

    [Theory]
    [InlineData("0", "true", "false")]
    [InlineData("1", "false", "true")]
    [InlineData("-2", "true", "false")]
    [InlineData("-3", "false", "true")]
    [InlineData("2.0", "true", "false")]
    [InlineData("2.5", "false", "false")]
    public void Even_and_odd_look_at_whole_numbers(string number, string even, string odd)
    {
        Equal(even, $"even({number})");
        Equal(odd, $"odd({number})");
    }

    [Theory]
    [InlineData("floor(null)")]
    [InlineData("floor(null, 1)")]
    [InlineData("floor(1.5, null)")]
    [InlineData("floor(\"1.5\")")]
    [InlineData("ceiling(null)")]
    [InlineData("ceiling(1.5, \"1\")")]
    [InlineData("round up(null, 0)")]
    [InlineData("round up(1.5, 0.5)")]
    [InlineData("round down(1.5, null)")]
    [InlineData("round half up(null, null)")]
    [InlineData("round half down(true, 0)")]
    [InlineData("decimal(null, 0)")]
    [InlineData("decimal(1, null)")]
    [InlineData("exp(67)")]
    [InlineData("exp(-67)")]
    [InlineData("number(\"1e-29\", null, null)")]
    [InlineData("product(0.00000000000001, 0.000000000000001)")]
    [InlineData("abs(null)")]
    [InlineData("abs(\"-1\")")]
    [InlineData("modulo(null, null)")]
    [InlineData("modulo(null, 4)")]
    [InlineData("modulo(10, null)")]
    [InlineData("modulo(10, 0)")]
    [InlineData("even(null)")]
    [InlineData("even(\"2\")")]
    [InlineData("odd(null)")]
    [InlineData("odd(true)")]
    [InlineData("round up(79228162514264337593543950335, -1)")]
    public void An_argument_outside_the_domain_gives_null(string text) => Assert.Equal(FeelNull.Instance, Evaluated.Text(text));

    private static void Equal(string expected, string text) => Assert.Equal(Evaluated.Text(expected), Evaluated.Text(text));
}
