using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Types;

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
    public void What_costs_too_much_is_stopped(string text)
    {
        var warnings = Feel.Warnings(text);

        Assert.Equal("YCR1514", warnings[^1].Code);
        Assert.Equal(text.Length, warnings[^1].Span.Length);
    }

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
