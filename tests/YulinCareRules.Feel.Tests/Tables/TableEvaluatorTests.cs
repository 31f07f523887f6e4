using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Tables;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Tables;

/// <summary>Which rules of a table give its result.</summary>
public sealed class TableEvaluatorTests
{
    private static readonly TableRule[] Rules = [Rule("> 1", "20"), Rule("> 2", "10"), Rule("[3..4]", "20"), Rule("not(1, 2, 3, 4)", "30")];

    [Theory]
    [InlineData("Unique", "None", "2", "20")]
    [InlineData("Unique", "None", "3", "null")]
    [InlineData("Any", "None", "3", "null")]
    [InlineData("First", "None", "3", "20")]
    [InlineData("Priority", "None", "3", "10")]
    [InlineData("RuleOrder", "None", "3", "[20, 10, 20]")]
    [InlineData("OutputOrder", "None", "3", "[10, 20, 20]")]
    [InlineData("Collect", "None", "3", "[20, 10, 20]")]
    [InlineData("Collect", "Sum", "3", "50")]
    [InlineData("Collect", "Count", "3", "3")]
    [InlineData("Collect", "Min", "3", "10")]
    [InlineData("Collect", "Max", "5", "30")]
    [InlineData("Unique", "None", "1", "null")]
    [InlineData("RuleOrder", "None", "1", "null")]
    [InlineData("Collect", "None", "1", "[]")]
    [InlineData("Collect", "Sum", "1", "null")]
    [InlineData("Collect", "Count", "1", "0")]
    public void The_hit_policy_chooses(string policy, string aggregation, string input, string value)
    {
        var table = new DecisionTable(
            Enum.Parse<HitPolicy>(policy), Enum.Parse<Aggregation>(aggregation), [new TableInput("n", null)], [new TableOutput(null, "10, 20, 30", null)], Rules);

        Assert.Equal(value, Evaluate(table, input).Value);
    }

    [Fact]
    public void Several_outputs_make_a_context_and_defaults_stand_in()
    {
        var table = new DecisionTable(
            HitPolicy.Unique,
            Aggregation.None,
            [new TableInput("n", null), new TableInput("n + 1", null)],
            [new TableOutput("the rate", null, "0"), new TableOutput("why", null, null)],
            [new TableRule(["1", "2"], ["n * 10", "\"one\""]), new TableRule(["2", "-"], ["? ", "\"none\""])]);

        Assert.Equal("{the rate: 10, why: \"one\"}", Evaluate(table, "1").Value);
        Assert.Equal("{the rate: 0, why: null}", Evaluate(table, "5").Value);
    }

    [Theory]
    [InlineData("not(? < 2) and ? < 4", "3", "true")]
    [InlineData("not(? < 2) and ? < 4", "5", "null")]
    [InlineData("[1, 2, [5..6]]", "5", "true")]
    [InlineData("odd(?)", "3", "true")]
    [InlineData("null", "null", "true")]
    public void A_cell_is_a_test(string cell, string input, string value) =>
        Assert.Equal(value, Evaluate(new DecisionTable(HitPolicy.First, Aggregation.None, [new TableInput("n", null)], [new TableOutput(null, null, null)], [Rule(cell, "true")]), input).Value);

    [Fact]
    public void What_is_wrong_is_told_with_the_cell()
    {
        var table = new DecisionTable(HitPolicy.First, Aggregation.None, [new TableInput("n", "< 10")], [new TableOutput(null, null, null)], [Rule("1", "n + x")]);

        Assert.Equal(["YCR1501 rules[0].then[0]", "YCR1502 rules[0].then[0]"], Evaluate(table, "1").Warnings);
        Assert.Equal(["YCR1601 inputs[0].values"], Evaluate(table, "11").Warnings);
    }

    [Fact]
    public void Rules_that_contradict_are_told()
    {
        var outputs = new[] { new TableOutput(null, null, null) };

        Assert.Equal(["YCR1602 "], Evaluate(new DecisionTable(HitPolicy.Unique, Aggregation.None, [new TableInput("n", null)], outputs, Rules), "3").Warnings);
        Assert.Equal(["YCR1603 "], Evaluate(new DecisionTable(HitPolicy.Any, Aggregation.None, [new TableInput("n", null)], outputs, Rules), "3").Warnings);
        Assert.Equal(["YCR1604 "], Evaluate(new DecisionTable(HitPolicy.Collect, Aggregation.Sum, [new TableInput("n", null)], outputs, [Rule("-", "\"a\"")]), "3").Warnings);
    }

    private static TableRule Rule(string when, string then) => new([when], [then]);

    private static (string Value, IEnumerable<string> Warnings) Evaluate(DecisionTable table, string input)
    {
        var context = EvaluationContext.Collecting(null);
        var value = TableEvaluator.Evaluate(table, [Interpretation.Feel.Input("n", input)], FeelTypes.Any, context);
        return (ValueText.Of(value), context.Warnings.Select(warning => $"{warning.Code} {warning.Path}"));
    }
}
