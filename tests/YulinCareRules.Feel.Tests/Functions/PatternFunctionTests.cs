namespace YulinCareRules.Feel.Tests.Functions;

/// <summary>Regular expressions as XPath has them.</summary>
public sealed class PatternFunctionTests
{
    [Theory]
    [InlineData("matches(\"abracadabra\", \"bra\")", "true")]
    [InlineData("matches(\"x\", \"[A-Z-[OI]]\", \"i\")", "true")]
    [InlineData("matches(\"o\", \"[A-Z-[OI]]\", \"i\")", "false")]
    [InlineData("matches(\"a\\nb\", \"a.b\")", "false")]
    [InlineData("matches(\"a\\nb\", \"a.b\", \"s\")", "true")]
    [InlineData("matches(\"a\\nb\", \"^b$\", \"m\")", "true")]
    [InlineData("matches(\"a\\n\", \"a$\")", "false")]
    [InlineData("matches(\"helloworld\", \"hello world\", \"x\")", "true")]
    [InlineData("matches(\"hello world\", \"hello\\ sworld\", \"x\")", "true")]
    [InlineData("matches(\"hello world\", \"hello[ ]world\", \"x\")", "true")]
    [InlineData("matches(\"a+b\", \"a+b\", \"q\")", "true")]
    [InlineData("matches(\"🐎\", \"^.$\")", "true")]
    [InlineData("matches(\"aA\", \"(a)\\1\", \"i\")", "true")]
    [InlineData("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\"")]
    [InlineData("replace(\"abc\", \"b\", \"\\$1$0\")", "\"a$1bc\"")]
    [InlineData("replace(\"abc\", \"(b)\", \"$12\")", "\"ab2c\"")]
    [InlineData("split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]")]
    [InlineData("split(string: \"a1b\", delimiter: \"\\d\")", "[\"a\", \"b\"]")]
    public void A_pattern_finds_what_it_describes(string text, string value) => Interpretation.Feel.Equal(value, text);

    [Theory]
    [InlineData("matches(\"a\", \"(\")")]
    [InlineData("matches(\"a\", \"a)\")")]
    [InlineData("matches(\"a\", \"(.)\\2\")")]
    [InlineData("matches(\"a\", \"(\\1)\")")]
    [InlineData("matches(\"a\", \"[a\\1]\")")]
    [InlineData("matches(\"a\", \"(?=a)\")")]
    [InlineData("matches(\"a\", \"a{,2}\")")]
    [InlineData("matches(\"a\", \"\\bx\")")]
    [InlineData("matches(\"a\", \"[]\")")]
    [InlineData("matches(\"a\", \"[a[b]]\")")]
    [InlineData("matches(\"a\", \"\\p{ IsBasicLatin}\")")]
    [InlineData("matches(\"a\", \"a\", \"X\")")]
    [InlineData("replace(\"a\", \"a*\", \"b\")")]
    [InlineData("replace(\"a\", \"a\", \"$\")")]
    [InlineData("replace(\"a\", \"a\", \"\\x\")")]
    public void What_XPath_does_not_know_is_refused(string text) => Assert.StartsWith("YCR150", Interpretation.Feel.Warnings(text)[0].Code, StringComparison.Ordinal);
}
