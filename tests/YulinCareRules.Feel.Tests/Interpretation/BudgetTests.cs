using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Interpretation;

/// <summary>Whatever the expression: an answer, no crash and no endless wait.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("for i in 1..100000000 return i")]
    [InlineData("for i in 1..10000, j in 1..10000 return i")]
    [InlineData("every x in 1..100000000 satisfies true")]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r")]
    [InlineData("{f: function(n) if n = 0 then 1 else [f(n - 1)], r: f(300)}.r")]
    [InlineData("for i in 1..60 return [partial, partial]")]
    [InlineData("for i in 1..100000 return matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"(a)(a*)*\\1b\")")]
    [InlineData("count(concatenate(for i in 1..1000000 return i, for i in 1..1000000 return i, for i in 1..1000000 return i))")]
    [InlineData("{f: function(l) f(concatenate(l, l)), r: f([1, 2])}.r")]
    [InlineData("{f: function(s) f(replace(s, \".\", \"$0$0$0$0\")), r: f(\"ab\")}.r")]
    [InlineData("{f: function(l) f([l, l]), r: f([1])}.r")]
    [InlineData("{f: function(c) f({a: c, b: c}), r: f({})}.r")]
    [InlineData("some i in range(\"[1..1000000000]\") satisfies false")]
    [InlineData("count(for i in @\"0001-01-01\"..@\"9999-12-31\", j in 1..100 return i)")]
    [InlineData("{s: string join(for i in 1..100000 return \"ab\"), r: for i in 1..1000 return split(s, \"b\")}.r")]
    public void What_costs_too_much_is_stopped(string text)
    {
        var warnings = Feel.Warnings(text);

        Assert.Equal("YCR1514", warnings[^1].Code);
        Assert.Equal(text.Length, warnings[^1].Span.Length);
    }

    // Where the standard has an answer for what is too large, it is null.
    [Theory]
    [InlineData("9 ** 9 ** 9 ** 9")]
    [InlineData("2 ** 100000")]
    [InlineData("exp(100000)")]
    [InlineData("duration(\"P1D\") * 79228162514264337593543950335")]
    public void What_is_beyond_a_number_is_null(string text) => Assert.Equal(FeelNull.Instance, Feel.Value(text));

    [Theory]
    [InlineData("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"^(a+)+$b\")", "false")]
    [InlineData("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|aa)+$\")", "false")]
    [InlineData("replace(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"(x+x+)+y\", \"\") = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "true")]
    [InlineData("count(split(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"(.*)*;\"))", "1")]
    public void A_pattern_that_searches_without_end_elsewhere_ends(string text, string expected) => Feel.Equal(expected, text);

    [Fact]
    public void A_long_chain_of_signs_is_not_deep() => Feel.Equal("40000", string.Join('+', Enumerable.Repeat("1", 40_000)));

    [Theory]
    [InlineData(".b")]
    [InlineData(" in 1")]
    [InlineData("[1]")]
    [InlineData("()")]
    public void A_long_chain_of_anything_else_is_stopped(string link) =>
        Assert.Equal("YCR1514", Feel.Warnings("1" + string.Concat(Enumerable.Repeat(link, 9_000)))[^1].Code);

    [Fact]
    public void Sorting_by_a_function_that_contradicts_itself_ends() =>
        Feel.Equal("1000", "count(sort(for i in 1..1000 return i, function(a, b) true))");

    [Fact]
    public void No_text_makes_the_evaluation_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true), Prop.ForAll(GeneratedSyntax.Text.ToArbitrary(), text =>
            FeelEvaluator.Evaluate(text, [Feel.Input("a", "[1, {b c: 2}]")], FeelTypes.Any, EvaluationContext.Collecting(null)) is not null));

    [Fact]
    public void No_tree_makes_the_evaluation_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true), Prop.ForAll(GeneratedSyntax.Tree.ToArbitrary(), tree =>
            FeelEvaluator.Evaluate(SyntaxPrinter.Print(tree), [Feel.Input("a", "[1, 2]"), Feel.Input("monthly fee", "3")], FeelTypes.Any, EvaluationContext.Collecting(null)) is not null));
}
