using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Condition cells.</summary>
public sealed class UnaryTestsTests
{
    [Theory]
    [InlineData("-")]
    [InlineData(" - ")]
    public void A_dash_alone_is_any_value(string text)
    {
        var tests = Parsed.Tests(text);

        Assert.True(tests.IsAny);
        Assert.False(tests.IsNegated);
        Assert.Equal("-", Parsed.Covered(text, tests.Span));
    }

    [Theory]
    [InlineData("nursery", "nursery")]
    [InlineData("-5", "(-5)")]
    [InlineData("- 5", "(-5)")]
    [InlineData(">= 3", ">= 3")]
    [InlineData("= 3", "= 3")]
    [InlineData("!= 3", "!= 3")]
    [InlineData("< a + 1", "< (a + 1)")]
    [InlineData("1, 2, > 7", "1, 2, > 7")]
    [InlineData("[1..3]", "[1 .. 3]")]
    [InlineData("(1..3]", "(1 .. 3]")]
    [InlineData("]1..3[, 9", "(1 .. 3), 9")]
    [InlineData("[甲, 乙]", "[甲, 乙]")]
    [InlineData("? > 3 and ? < 5", "((? > 3) and (? < 5))")]
    [InlineData("not(1)", "not(1)")]
    [InlineData("not(< 1, > 5)", "not(< 1, > 5)")]
    [InlineData("not (甲)", "not(甲)")]
    public void Tests_are_read(string text, string shape)
    {
        var padded = $" {text} ";
        var tests = Parsed.Tests(padded);

        Assert.Equal(shape, SyntaxPrinter.Print(tests));
        Assert.False(tests.IsAny);
        Assert.Equal(text, Parsed.Covered(padded, tests.Span));
    }

    [Fact]
    public void Each_test_knows_its_place()
    {
        const string text = "not( < 3 , [5..7] )";
        var tests = Parsed.Tests(text);

        Assert.True(tests.IsNegated);
        Assert.Equal(["< 3", "[5..7]"], tests.Tests.Select(test => Parsed.Covered(text, test.Span)));
        Assert.Equal(BinaryOperator.LessThan, Assert.IsType<ComparisonTest>(tests.Tests[0]).Operator);
        Assert.IsType<RangeLiteral>(Assert.IsType<ExpressionTest>(tests.Tests[1]).Expression);
    }

    [Theory]
    [InlineData("", "YCR1104", 0, 0)]
    [InlineData("1,", "YCR1104", 2, 0)]
    [InlineData("> ", "YCR1104", 1, 0)]
    [InlineData("not()", "YCR1104", 4, 1)]
    [InlineData("not(1", "YCR1103", 5, 0)]
    [InlineData("- -", "YCR1104", 3, 0)]
    [InlineData("1 2", "YCR1107", 2, 1)]
    [InlineData("1，2", "YCR1102", 1, 1)]
    public void What_is_wrong_is_told_at_its_place(string text, string code, int start, int length)
    {
        var error = Parsed.TestsError(text);

        Assert.Equal(code, error.Code);
        Assert.Equal(new TextSpan(start, length), error.Span);
    }
}
