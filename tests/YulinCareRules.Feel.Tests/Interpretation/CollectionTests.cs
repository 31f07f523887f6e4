namespace YulinCareRules.Feel.Tests.Interpretation;

/// <summary>Lists, contexts, filters and iterations.</summary>
public sealed class CollectionTests
{
    [Theory]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][4]", "null")]
    [InlineData("[1, 2, 3][item >= 2]", "[2, 3]")]
    [InlineData("[{item: 1}, {item: 2}][item = 2]", "[{item: 2}]")]
    [InlineData("100[true]", "[100]")]
    [InlineData("true[false]", "[]")]
    [InlineData("null[1]", "null")]
    [InlineData("null[true]", "null")]
    [InlineData("[{x: 1}, {y: 2}].y", "[null, 2]")]
    [InlineData("[{a: {b: 1}}, {a: {b: [2, 3]}}].a.b", "[1, [2, 3]]")]
    [InlineData("[{x: 1, y: 2}, {x: 2, y: 3}][x > 1].y[1]", "3")]
    public void A_filter_keeps_what_meets_it(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("for i in 4..2 return i", "[4, 3, 2]")]
    [InlineData("for i in (1..4] return i", "[2, 3, 4]")]
    [InlineData("for i in 1..3, j in i..3 return 10 * i + j", "[11, 12, 13, 22, 23, 33]")]
    [InlineData("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]")]
    [InlineData("for d in @\"1980-01-02\"..@\"1979-12-31\" return d.day", "[2, 1, 31]")]
    [InlineData("for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]")]
    [InlineData("every x in [1, 2], y in [3] satisfies x < y", "true")]
    [InlineData("some x in [1, null] satisfies x > 1", "null")]
    [InlineData("some x in [null, 2] satisfies x > 1", "true")]
    public void An_iteration_runs_over_all_combinations(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("for i in (> 1) return i")]
    [InlineData("for i in \"a\"..\"z\" return i")]
    [InlineData("for i in [@\"P1D\"..@\"P2D\"] return i")]
    [InlineData("for i in null return i")]
    [InlineData("for i in 1.5..3 return i")]
    public void What_has_no_steps_is_not_run_over(string text) => Assert.Equal("YCR1509", Feel.Warnings(text)[0].Code);

    [Theory]
    [InlineData("{a: 1, b: a + 1}", "{a: 1, b: 2}")]
    [InlineData("context([{key: \"a\", value: 1}, {key: \"\", value: null}])", "{a: 1, \"\": null}")]
    [InlineData("context put({x: 1, y: {a: 0}}, [\"y\", \"b\"], 2)", "{x: 1, y: {a: 0, b: 2}}")]
    [InlineData("context put(context: {}, key: \"a\", value: 1)", "{a: 1}")]
    [InlineData("context merge([{a: 1, b: 1}, {a: 2}])", "{a: 2, b: 1}")]
    [InlineData("get entries({a: 1})", "[{key: \"a\", value: 1}]")]
    [InlineData("get value({a: null}, \"a\")", "null")]
    public void Contexts_are_made_and_read(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("{a: 1, a: 2}", "YCR1511", "a")]
    [InlineData("{a: 1}.b", "YCR1503", "b")]
    [InlineData("null.b", "YCR1503", "b")]
    [InlineData("context({key: \"a\"})", "YCR1507", "context({key: \"a\"})")]
    [InlineData("context put({y: {a: 0}}, [\"y\", \"a\", \"b\"], 2)", "YCR1507", "context put({y: {a: 0}}, [\"y\", \"a\", \"b\"], 2)")]
    public void What_a_context_has_not_is_told(string text, string code, string part) => Feel.IsNull(text, code, part);

    [Theory]
    [InlineData("sort([3, 1, 2])", "[1, 2, 3]")]
    [InlineData("sort([\"b\", \"a\"], function(x, y) x > y)", "[\"b\", \"a\"]")]
    [InlineData("sort([{k: 2, n: 1}, {k: 1, n: 2}, {k: 2, n: 3}], function(x, y) x.k < y.k).n", "[2, 1, 3]")]
    [InlineData("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]")]
    [InlineData("list replace([1, 2, 3], -1, 4)", "[1, 2, 4]")]
    [InlineData("insert before([1, 3], 2, 2)", "[1, 2, 3]")]
    [InlineData("remove([1, 2, 3], -1)", "[1, 2]")]
    [InlineData("sublist([1, 2, 3], 2)", "[2, 3]")]
    [InlineData("sublist([1, 2, 3], -2, 1)", "[2]")]
    [InlineData("index of([1, null, 1], null)", "[2]")]
    [InlineData("flatten([[1, [2]], 3])", "[1, 2, 3]")]
    [InlineData("mode([6, 3, 3, 6, 1])", "[3, 6]")]
    [InlineData("median([8, 2, 5, 7])", "6")]
    [InlineData("product(2, 3, 4)", "24")]
    [InlineData("max([1], 2)", "2")]
    [InlineData("string join([\"a\", null, \"c\"], \"-\")", "\"a-c\"")]
    public void List_functions_go_by_their_names(string text, string value) => Feel.Equal(value, text);

    [Theory]
    [InlineData("sublist([4, 5, 6], 1, 0)")]
    [InlineData("sublist([4, 5, 6], 3, 2)")]
    [InlineData("substring(\"foobar\", 3, 5)")]
    [InlineData("substring(\"foobar\", -2, 3)")]
    [InlineData("substring(\"foobar\", 3, 0)")]
    public void A_part_that_is_not_there_is_null(string text) => Assert.Equal("YCR1507", Feel.Warnings(text)[0].Code);
}
