using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary><c>feel</c>: one expression, and lines of them.</summary>
public sealed class FeelTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("\"照护\"", "照护")]
    [InlineData("[\"a\", @\"P1D\"]", "[\"a\", P1D]")]
    [InlineData("@\"2020-01-01\" + @\"P1D\"", "2020-01-02")]
    [InlineData("-1 + 3", "2")]
    [InlineData("now()", "2023-06-01T12:00:00Z")]
    [InlineData("today()", "2023-06-01")]
    public void An_expression_gives_its_value(string expression, string value)
    {
        var run = ToolRun.Of("feel", expression);

        Assert.Equal((0, value + "\n", string.Empty), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("1 + fee", 0, "-:1:5: warning YCR1501: 这里没有名为 'fee' 的内容 (there is no 'fee' here)")]
    [InlineData("1 +", 2, "-:1:4: warning YCR1104: ")]
    public void Null_comes_with_its_reasons_on_standard_error(string expression, int code, string warning)
    {
        var run = ToolRun.Of("feel", expression);

        Assert.Equal((code, "null\n"), (run.ExitCode, run.Output));
        Assert.StartsWith(warning, run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.yaml", "monthly fee: 10\nstart: {type: date, value: 2020-08-01}\nopened: 2020-07-24\n班级: [{人数: 3}]\n")]
    [InlineData("facts.json", "{\"monthly fee\": 10, \"start\": {\"type\": \"date\", \"value\": \"2020-08-01\"}, \"opened\": {\"type\": \"date\", \"value\": \"2020-07-24\"}, \"班级\": [{\"人数\": 3}]}")]
    public void Variables_come_from_a_file(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, text);

        Assert.Equal("[120, P8D, 3]\n", ToolRun.Of("feel", "[12 * monthly fee, start - opened, 班级[1].人数]", "--context", file).Output);
    }

    [Fact]
    public void A_line_is_answered_in_the_tagged_form()
    {
        var run = ToolRun.WithInput(
            """
            {"id": "a", "expression": "for x in the list return x + 1", "context": {"the list": {"type": "list", "value": [{"type": "number", "value": "1.50"}]}}, "types": {"the list": "list<number>"}}
            {"id": 2, "expression": "{d: @\"2020-01-01T10:00:00Z\", n: null}", "context": {}}

            {"id": "c", "expression": "1", "resultType": "string"}
            """,
            "feel", "--ndjson");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"id":"a","type":"list","value":[{"type":"number","value":"2.5"}]}""", run.Lines[0]);
        Assert.Equal("""{"id":2,"type":"context","value":{"d":{"type":"dateTime","value":"2020-01-01T10:00:00Z"},"n":{"type":"null","value":null}}}""", run.Lines[1]);
        var third = JsonNode.Parse(run.Lines[2])!;
        Assert.Equal(("null", null), ((string)third["type"]!, third["value"]));
        Assert.Equal("YCR1506", (string)third["warnings"]![0]!["code"]!);
        Assert.Equal("result 结果 must be string, but is number", (string)third["warnings"]![0]!["messageEn"]!);
    }

    [Theory]
    [InlineData("nonsense", "YCR1002")]
    [InlineData("[]", "YCR4101")]
    [InlineData("{\"id\": \"x\"}", "YCR4101")]
    [InlineData("{\"id\": \"x\", \"expression\": \"a\", \"context\": {\"a\": {\"type\": \"number\", \"value\": \"one\"}}}", "YCR4101")]
    [InlineData("{\"id\": \"x\", \"expression\": \"a\", \"context\": {\"a\": 1}}", "YCR4101")]
    [InlineData("{\"id\": \"x\", \"expression\": \"1\", \"resultType\": \"integer\"}", "YCR4102")]
    public void A_bad_line_is_answered_by_an_error_and_the_stream_goes_on(string line, string code)
    {
        var run = ToolRun.WithInput($"{line}\n{{\"id\": \"next\", \"expression\": \"1\"}}\n", "feel", "--ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(code, (string)JsonNode.Parse(run.Lines[0])!["error"]!["code"]!);
        Assert.Equal("""{"id":"next","type":"number","value":"1"}""", run.Lines[1]);
    }

    [Theory]
    [InlineData("{\"id\": \"a1\", \"expression\": \"1", "\"a1\"")]
    [InlineData("{\"id\": 7, \"expression\": ", "7")]
    [InlineData("{\"id\": 7} more", "7")]
    [InlineData("{\"context\": {\"id\": 1}, \"id\": \"later\", x", "\"later\"")]
    [InlineData("{\"expression\": 1, \"id\": 12", "null")]
    [InlineData("{\"expression\": \", \"id\": 12}", "null")]
    [InlineData("{\"id\": [1], x", "null")]
    [InlineData("[\"id\", 1", "null")]
    public void A_line_that_breaks_off_is_known_by_the_id_before_the_break(string line, string id)
    {
        var answer = Assert.Single(ToolRun.WithInput(line, "feel", "--ndjson").Lines);

        Assert.StartsWith($"{{\"id\":{id},\"error\":", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_may_hold_a_decision_table()
    {
        var run = ToolRun.WithInput(
            """
            {"id": "t", "context": {"Age": {"type": "number", "value": "19"}}, "hitPolicy": "C", "aggregation": "+", "inputs": [{"expression": "Age", "values": null}], "outputs": [{"name": null, "values": null, "default": null}], "rules": [{"when": [">18"], "then": ["1"]}, {"when": ["-"], "then": ["Age"]}]}
            {"id": "u", "hitPolicy": "BEST", "inputs": [], "outputs": [], "rules": []}
            """,
            "feel", "--ndjson", "--table");

        Assert.Equal("""{"id":"t","type":"number","value":"20"}""", run.Lines[0]);
        Assert.Equal("hitPolicy", (string)JsonNode.Parse(run.Lines[1])!["error"]!["path"]!);
    }

    [Theory]
    [InlineData("compiled")]
    [InlineData("interpreted")]
    [InlineData("both")]
    public void The_evaluator_may_be_chosen(string evaluator)
    {
        Assert.Equal("[2, 3]\n", ToolRun.Of("feel", "for x in [1, 2] return x + 1", "--evaluator", evaluator).Output);
        Assert.Equal(0, ToolRun.WithInput("{\"id\": 1, \"expression\": \"1\"}", "feel", "--ndjson", "--evaluator", evaluator).ExitCode);
    }

    [Theory]
    [InlineData("for i in 1..1000000000 return i")]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r")]
    public void What_never_ends_is_stopped_on_both_evaluators(string expression)
    {
        var run = ToolRun.Of("feel", expression, "--evaluator", "both");

        Assert.Equal((0, "null\n"), (run.ExitCode, run.Output));
        Assert.Contains("YCR1514", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feel", "1", "--evaluator", "fastest")]
    [InlineData("feel")]
    [InlineData("feel", "1", "--table")]
    [InlineData("feel", "--ndjson", "--context", "x.yaml")]
    [InlineData("feel", "1", "--context", "no such file.yaml")]
    [InlineData("feel", "--ndjson", "no such file.jsonl")]
    public void Bad_usage_is_refused(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.ErrorLines);
    }
}
