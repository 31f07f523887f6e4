using System.Collections.Immutable;
using YulinCareRules.Feel.Compilation;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Tables;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Compilation;

/// <summary>What is particular to code: slots, what it closes over, its budget, and what is left to the interpreter.</summary>
public sealed class CompiledCodeTests
{
    [Theory]
    [InlineData("{fs: for i in 1..3 return function() i, r: [fs[1](), fs[2](), fs[3]()]}.r", "[1, 2, 3]")]
    [InlineData("for x in [1, 2] return {f: function() g(), g: function() x, r: f()}.r", "[1, 2]")]
    [InlineData("{f: function(n: number) if n < 2 then n else f(n - 1) + f(n - 2), r: f(15)}.r", "610")]
    [InlineData("{a: function() b, b: 2, c: a()}.c", "2")]
    [InlineData("{b: 1, c: {a: function() b, r: a(), b: 2}.r}.c", "1")]
    [InlineData("for i in 1..4 return if i = 1 then 1 else partial[-1] * i", "[1, 2, 6, 24]")]
    [InlineData("[{x: 1}, {y: 2}, 3][item = 3 or x = 1]", "[{x: 1}, 3]")]
    [InlineData("{x: 5, r: [{x: 1}, {y: 2}][x = 5]}.r", "[{y: 2}]")]
    [InlineData("5 in (? > 3 and ? < 6)", "true")]
    [InlineData("7 in ([21..?))", "null")]

    [InlineData("function(a: number, b) a", "function(a: number, b) a")]
    [InlineData("1 = null or null = null", "true")]
    [InlineData("sort(list: [2, 1], precedes: function(x, y) x < y)", "[1, 2]")]
    public void Code_comes_to_the_same_as_the_interpreter(string text, string expected)
    {
        var (value, _) = Evaluate(expected, InterpretingEvaluator.Instance);

        Assert.True(YulinCareRules.Feel.Evaluation.Agreement.Of(value, Evaluate(text, new CompilingEvaluator()).Value) || value is FeelFunction, text);
        Assert.True(YulinCareRules.Feel.Evaluation.Agreement.Of(Evaluate(text, InterpretingEvaluator.Instance).Value, Evaluate(text, new CompilingEvaluator()).Value), text);
    }

    [Theory]
    [InlineData("for i in 1..1000000000 return i")]
    [InlineData("for i in 1..10000, j in 1..10000 return i")]
    [InlineData("every x in 1..100000000 satisfies true")]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r")]
    [InlineData("{f: function(n) if n = 0 then 1 else [f(n - 1)], r: f(300)}.r")]
    [InlineData("{f: function(l) sort(l, function(a, b) f(l)), r: f([1, 2])}.r")]
    [InlineData("for i in 1..60 return [partial, partial]")]
    public void What_costs_too_much_is_stopped(string text)
    {
        var (value, codes) = Evaluate(text, new CompilingEvaluator());

        Assert.Equal(FeelNull.Instance, value);
        Assert.Equal("YCR1514", codes[^1]);
        Assert.Equal(Evaluate(text, InterpretingEvaluator.Instance).Codes, codes);
    }

    // The deepest that the budget lets a function go is the same on both.
    [Fact]
    public void Functions_may_nest_as_deep_as_in_the_interpreter()
    {
        var deepest = Enumerable.Range(1, 600).First(depth => Evaluate(Nested(depth), InterpretingEvaluator.Instance).Value is FeelNull);

        Assert.Equal(new FeelNumber(deepest - 1), Evaluate(Nested(deepest - 1), new CompilingEvaluator()).Value);
        Assert.Equal(FeelNull.Instance, Evaluate(Nested(deepest), new CompilingEvaluator()).Value);

        static string Nested(int depth) => $"{{f: function(n) if n = 0 then 0 else 1 + f(n - 1), r: f({depth})}}.r";
    }

    // The last step that the budget allows is the same on both.
    [Fact]
    public void Steps_are_counted_as_in_the_interpreter()
    {
        var (low, high) = (100, 5_000);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Evaluate(Loop(middle), new CompilingEvaluator()).Value is FeelNull ? (low, middle) : (middle, high);
        }

        Assert.NotEqual(FeelNull.Instance, Evaluate(Loop(low), InterpretingEvaluator.Instance).Value);
        Assert.Equal(FeelNull.Instance, Evaluate(Loop(high), InterpretingEvaluator.Instance).Value);

        static string Loop(int count) => $"{{l: for j in 1..2000 return j, r: count(for i in 1..{count} return if i > 3 and [i][1] = i then count(reverse(l)) + 1 else -i)}}.r";
    }

    [Fact]
    public void Trees_that_are_large_or_deep_are_left_to_the_interpreter()
    {
        Assert.Null(Compile(string.Join('+', Enumerable.Repeat("1", FeelCompiler.MostNodes))));
        Assert.Null(Compile("[1]" + string.Concat(Enumerable.Repeat("[1]", FeelCompiler.DeepestNesting))));
        Assert.NotNull(Compile("1 + 1"));
        Assert.Equal(new FeelNumber(40_000), Evaluate(string.Join('+', Enumerable.Repeat("1", 40_000)), new CompilingEvaluator()).Value);
    }

    [Fact]
    public void Numbers_and_truth_values_of_known_types_are_raw()
    {
        Assert.Equal(typeof(decimal?), Represented(FeelTypes.Number, true));
        Assert.Equal(typeof(bool), Represented(FeelTypes.Boolean, false));
        Assert.Equal(typeof(FeelValue), Represented(FeelTypes.String, true));

        static Type Represented(FeelType type, bool mayBeNull) => Representation.Of(new YulinCareRules.Feel.Inference.StaticType(type, mayBeNull));
    }

    [Fact]
    public void An_evaluator_keeps_no_more_texts_than_it_may()
    {
        var kept = new RecentlyUsed<int, int>(3);
        var made = new List<int>();
        foreach (var key in new[] { 1, 2, 3, 1, 4, 1, 2 })
        {
            kept.GetOrAdd(key, () =>
            {
                made.Add(key);
                return key;
            });
        }

        Assert.Equal(3, kept.Count);
        Assert.Equal([1, 2, 3, 4, 2], made);
    }

    // The same text over a value of another shape is another expression.
    [Fact]
    public void Code_is_not_used_for_inputs_that_make_the_text_mean_something_else()
    {
        var evaluator = new CompilingEvaluator();
        var named = new FeelInput("a", Interpretation.Feel.Value("{\"b - c\": 1}"), FeelTypes.Any);
        var number = new FeelInput("a", Interpretation.Feel.Value("{b: 5}"), FeelTypes.Any);

        Assert.Equal(new FeelNumber(1), Over(named));
        Assert.Equal(new FeelNumber(3), Over(number));
        Assert.Equal(new FeelNumber(1), Over(named));

        FeelValue Over(FeelInput input) =>
            FeelEvaluator.Evaluate("a.b - c", [input, new FeelInput("c", new FeelNumber(2), FeelTypes.Number)], FeelTypes.Any, EvaluationContext.Collecting(null), evaluator);
    }

    [Theory]
    [InlineData("Unique", "None")]
    [InlineData("Any", "None")]
    [InlineData("Priority", "None")]
    [InlineData("First", "None")]
    [InlineData("RuleOrder", "None")]
    [InlineData("OutputOrder", "None")]
    [InlineData("Collect", "None")]
    [InlineData("Collect", "Sum")]
    [InlineData("Collect", "Count")]
    [InlineData("Collect", "Min")]
    [InlineData("Collect", "Max")]
    public void A_table_decides_the_same_on_both(string policy, string aggregation)
    {
        var table = new DecisionTable(
            Enum.Parse<HitPolicy>(policy),
            Enum.Parse<Aggregation>(aggregation),
            [new TableInput("age", "[0..120]"), new TableInput("kind", null)],
            [new TableOutput(null, "3, 2, 1", "0")],
            [new TableRule(["< 18", "-"], ["1"]), new TableRule(["[16..60]", "\"a\", \"b\""], ["2"]), new TableRule(["? > age - 1", "not(\"a\")"], ["if age > 17 then 3 else 2"])]);
        var evaluator = new CompilingEvaluator();
        foreach (var age in new[] { "5", "17", "30", "130", "null" })
        {
            foreach (var kind in new[] { "\"a\"", "\"c\"", "null" })
            {
                ImmutableArray<FeelInput> inputs = [new("age", Interpretation.Feel.Value(age), FeelTypes.Number), new("kind", Interpretation.Feel.Value(kind), FeelTypes.String)];
                var (one, other) = (EvaluationContext.Collecting(null), EvaluationContext.Collecting(null));

                Assert.Equal(TableEvaluator.Evaluate(table, inputs, FeelTypes.Any, one), TableEvaluator.Evaluate(table, inputs, FeelTypes.Any, other, evaluator));
                Assert.Equal(one.Warnings, other.Warnings);
            }
        }
    }

    private static CompiledExpression? Compile(string text) => FeelCompiler.Compile(ExpressionParser.ParseExpression(text, NameScope.Empty, FeelDialect.Standard).Tree!, []);

    private static (FeelValue Value, IReadOnlyList<string> Codes) Evaluate(string text, IEvaluator evaluator)
    {
        var context = EvaluationContext.Collecting(null);
        return (FeelEvaluator.Evaluate(text, [], FeelTypes.Any, context, evaluator), [.. context.Warnings.Select(warning => warning.Code)]);
    }
}
