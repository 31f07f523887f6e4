namespace YulinCareRules.Feel.Tests.Interpretation;

/// <summary>Calls, conversions of arguments, and tests of values.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("(function(a, b) a - b)(5, 2)", "3")]
    [InlineData("(function(a: list<number>) count(a))(5)", "1")]
    [InlineData("(function(a: number) a)([5])", "5")]
    [InlineData("{f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(5)}.r", "120")]
    [InlineData("{make: function(n) function(m) n + m, r: make(1)(2)}.r", "3")]
    [InlineData("round half up(n: 5.5, scale: 0)", "6")]
    [InlineData("is(value1: 1)", "false")]
    [InlineData("number(from: \"1.000,5\", grouping separator: \".\", decimal separator: \",\")", "1000.5")]
    [InlineData("upper case([\"a\"])", "\"A\"")]
    public void A_function_takes_arguments_in_order_or_by_name(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("abs(1, 1)", "YCR1505", "abs(1, 1)")]
    [InlineData("abs(m: 1)", "YCR1505", "abs(m: 1)")]
    [InlineData("abs(\"1\")", "YCR1505", "abs(\"1\")")]
    [InlineData("(function(a) a)(b: 1)", "YCR1505", "(function(a) a)(b: 1)")]
    [InlineData("(function(a: number) a)(\"1\")", "YCR1506", "(function(a: number) a)(\"1\")")]
    [InlineData("true()", "YCR1504", "true")]
    [InlineData("nothing()", "YCR1501", "nothing")]
    [InlineData("log(0)", "YCR1507", "log(0)")]
    [InlineData("(function() external {java: {class: \"java.lang.Math\"}})()", "YCR1513", "(function() external {java: {class: \"java.lang.Math\"}})")]
    [InlineData("1 instance of nothing", "YCR1512", "nothing")]
    [InlineData("1 + \"1\"", "YCR1502", "+")]
    [InlineData("-\"1\"", "YCR1502", "-\"1\"")]
    [InlineData("[1..\"a\"]", "YCR1510", "[1..\"a\"]")]
    [InlineData("2 between null and 10", "YCR1502", "2 between null and 10")]
    [InlineData("null in [1..10]", "YCR1507", "null in [1..10]")]
    public void What_has_no_result_is_told_at_its_place(string text, string code, string part) => Feel.IsNull(text, code, part);

    [Theory]
    [InlineData("3 in (1) + 2", "true")]
    [InlineData("1 in [[2..4], [1..3]]", "true")]
    [InlineData("[1, 2] in ([[1], [1, 2]])", "true")]
    [InlineData("5 in (1, > 4)", "true")]
    [InlineData("10 in (!= 10)", "false")]
    [InlineData("6 in (? > 5 and ? < 7)", "true")]
    [InlineData("(< 10) = (null..10)", "false")]
    [InlineData("(= 10) = [10..10]", "false")]
    [InlineData("(1..10] = ]1..10]", "true")]
    [InlineData("null in null", "true")]
    public void A_value_is_tested(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("[1, \"a\"] instance of list<number>", "false")]
    [InlineData("[1, null] instance of list<number>", "true")]
    [InlineData("{a: {b: 1}} instance of context<a: context<b: number>>", "true")]
    [InlineData("{a: 1} instance of context<a: number, b: number>", "false")]
    [InlineData("[1..2] instance of range<number>", "true")]
    [InlineData("null instance of Any", "false")]
    [InlineData("(function(a: number) a) instance of function<number> -> Any", "true")]
    [InlineData("(function(a: number) a) instance of function<string> -> Any", "false")]
    [InlineData("(function() 1) instance of function<>->Any", "true")]
    [InlineData("@\"P1Y\" instance of years and months duration and true", "true")]
    public void A_value_is_of_a_type(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("range(\"]1..3]\") = (1..3]", "true")]
    [InlineData("range(\"[date(\\\"1970-01-01\\\")..@\\\"1970-01-02\\\"]\").end.day", "2")]
    [InlineData("before([1..5], (5..8])", "true")]
    [InlineData("meets([1..5], [5..8])", "true")]
    [InlineData("overlaps([1..5], [3..8])", "true")]
    [InlineData("overlaps before([1..5], (3..8])", "true")]
    [InlineData("overlaps after([3..8], [1..5])", "true")]
    [InlineData("finishes(10, [1..10])", "true")]
    [InlineData("started by([1..10], 1)", "true")]
    [InlineData("includes([1..5], (4..5))", "true")]
    [InlineData("during((1..5), (1..5))", "true")]
    [InlineData("coincides([1..5], [1..5))", "false")]
    public void Ranges_lie_to_each_other(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("range(\"[1..]\")")]
    [InlineData("range(\"[x..3]\")")]
    [InlineData("range(\"[3..1]\")")]
    [InlineData("range(\"> 1\")")]
    public void A_text_that_is_no_range_is_null(string text) => Assert.Equal("YCR1507", Feel.Warnings(text)[0].Code);
}
