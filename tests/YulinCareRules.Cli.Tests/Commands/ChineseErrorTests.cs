using System.Text.RegularExpressions;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>What goes wrong is told in the language that was asked for; only what the user wrote stands there as he wrote it.</summary>
public sealed class ChineseErrorTests
{
    [Fact]
    public void Errors_of_a_file_in_chinese_are_wholly_chinese()
    {
        var run = ToolRun.Of("evaluate", RepositoryFolder.PathOf("samples", "institutions", "typing-errors.zh.yaml"), "--lang", "zh");

        // Below each stands the line of the file itself, marked.
        var errors = run.ErrorLines.Where(line => !line.StartsWith(' ')).ToList();
        Assert.Equal(11, errors.Count);
        Assert.All(errors, line => Assert.DoesNotMatch("[A-Za-z]", Told(line)));
        Assert.Contains("是否指 '机构性质'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'托育机构.场地.租赁或提供年限' 应当是数", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("托育机构: {机构名称: 甲")]
    [InlineData("托育机构: [甲")]
    [InlineData("托育机构:\n\t机构名称: 甲")]
    [InlineData("托育机构: 甲: 乙")]
    [InlineData("托育机构:\n    机构名称: 甲\n  机构性质: 营利性")]
    [InlineData("托育机构: \"甲")]
    [InlineData("托育机构: &甲 {}")]
    [InlineData("托育机构: {}\n---\n托育机构: {}")]
    [InlineData("托育机构: {}\n托育机构: {}")]
    [InlineData("{\"托育机构\": {,}}")]
    [InlineData("{\"托育机构\": {\"机构名称\": 甲}}")]
    [InlineData("{\"托育机构\": {\"机构名称\": \"甲}")]
    [InlineData("{\"托育机构\": {}")]
    [InlineData("{\"托育机构\" {}}")]
    [InlineData("{\"托育机构\": {}} {}")]
    [InlineData("适用日期: 某天")]
    [InlineData("某物: {}")]
    public void Broken_input_is_told_in_chinese_alone(string input)
    {
        var run = ToolRun.WithInput(input, "evaluate", "-", "--lang", "zh");

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.ErrorLines);
        Assert.All(run.ErrorLines, line => Assert.DoesNotMatch("[A-Za-z]", Told(line)));
    }

    [Theory]
    [InlineData("--format", "纸")]
    [InlineData("--as-of", "某天")]
    [InlineData("--decision", "某事")]
    [InlineData("--pack", "无此文件夹")]
    public void Bad_usage_is_told_in_chinese(string option, string value)
    {
        var run = ToolRun.WithInput("托育机构: {}", "evaluate", "-", "--lang", "zh", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("[\u4E00-\u9FFF]", run.ErrorLines[0].Replace(value, string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain(" not ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_english_an_error_has_no_chinese() =>
        Assert.DoesNotMatch("[\u4E00-\u9FFF]", ToolRun.WithInput("institution: {legalFrom: forProfit}", "evaluate", "-", "--lang", "en").Error);

    [Fact]
    public void Asked_for_nothing_an_error_comes_in_both()
    {
        var error = ToolRun.WithInput("institution: {legalFrom: forProfit}", "evaluate", "-").Error;

        Assert.Contains("没有名为 'legalFrom' 的字段", error, StringComparison.Ordinal);
        Assert.Contains("no field 'legalFrom'", error, StringComparison.Ordinal);
    }

    // What follows the place and the code.
    private static string Told(string line) => Regex.Match(line, ":[0-9]+:[0-9]+: (错误) YCR[0-9]{4}: (.*)$").Groups[2].Value is { Length: > 0 } told ? told : line;
}
