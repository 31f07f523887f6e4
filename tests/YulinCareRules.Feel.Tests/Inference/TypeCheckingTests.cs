using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Tests.Agreement;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Inference;

/// <summary>What the types tell before anything runs.</summary>
public sealed class TypeCheckingTests
{
    [Theory]
    [InlineData("n + 1", "number")]
    [InlineData("d + length", "date")]
    [InlineData("if b then n else s", "Any")]
    [InlineData("for r in rooms return r.area", "list<number>")]
    [InlineData("rooms[open].label", "list<string>")]
    [InlineData("rooms[1].since.year", "number")]
    [InlineData("{a: n, f: function(x: number) x > a}.f", "function<number> -> boolean")]
    [InlineData("{f: function(x: number) x > 1, r: f(2)}.r", "boolean")]
    [InlineData("every x in numbers satisfies x > 0", "boolean")]
    [InlineData("[1..n]", "range<number>")]
    [InlineData("[1, null]", "list<number>")]
    [InlineData("sum(numbers)", "number")]
    [InlineData("anything.x", "Any")]
    [InlineData("moment - d", "days and time duration")]
    public void A_type_is_inferred(string text, string type) => Assert.Equal(type, TypeOf(text).ToString());

    [Theory]
    [InlineData("n + s", "YCR1502", "+")]
    [InlineData("b < c", "YCR1502", "<")]
    [InlineData("-d", "YCR1502", "-d")]
    [InlineData("n between 1 and \"2\"", "YCR1502", "n between 1 and \"2\"")]
    [InlineData("s in (< 3)", "YCR1502", "< 3")]
    [InlineData("room.area.x", "YCR1503", "x")]
    [InlineData("nobody", "YCR1501", "nobody")]
    [InlineData("n(1)", "YCR1504", "n")]
    [InlineData("abs(s)", "YCR1505", "abs(s)")]
    [InlineData("modulo(dividend: 1, by: 2)", "YCR1505", "modulo(dividend: 1, by: 2)")]
    [InlineData("{f: function(x: number) x, r: f(\"a\")}.r", "YCR1505", "f(\"a\")")]
    [InlineData("if n then 1 else 2", "YCR1508", "n")]
    [InlineData("some x in numbers satisfies x", "YCR1508", "x")]
    [InlineData("for x in 1..s return x", "YCR1509", "1")]
    [InlineData("[1..s]", "YCR1510", "[1..s]")]
    [InlineData("{a: 1, a: 2}", "YCR1511", "a")]
    [InlineData("n instance of money", "YCR1512", "money")]
    public void A_mistake_of_type_has_a_code_and_a_place(string text, string code, string part)
    {
        var problem = Assert.Single(Check(text).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Equal(part, text.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Theory]
    [InlineData("n + 1 > 2 and s = t")]
    [InlineData("null + 1")]
    [InlineData("numbers[1] + numbers[-1]")]
    [InlineData("rooms[area > 5].label")]
    [InlineData("sort(numbers, function(x: number, y: number) x < y)")]
    public void What_is_right_is_proven(string text) => Assert.True(Check(text).IsProven);

    [Theory]
    [InlineData("anything + 1")]
    [InlineData("function(x) x + 1")]
    [InlineData("room.unheard of")]
    [InlineData("rooms[area > 年龄]")]
    public void What_nothing_is_known_of_is_neither_wrong_nor_proven(string text)
    {
        Assert.Empty(Check(text).Problems);
        Assert.False(Check(text).IsProven);
    }

    private static TypeReport Check(string text) => TypeChecking.Of(Typed(text));

    private static FeelType TypeOf(string text)
    {
        var typed = Typed(text);
        return typed.Types[typed.Tree].Type;
    }

    private static TypedTree Typed(string text)
    {
        var names = FeelEvaluator.NamesOf(FactTypes.Inputs.Select(input => new FeelInput(input.Name, FeelNull.Instance, input.Type)));
        var parsed = ExpressionParser.ParseExpression(text, names, FeelDialect.Standard);
        Assert.Empty(parsed.Diagnostics);
        return TypedTree.Of(parsed.Tree!, FactTypes.Inputs);
    }
}
