using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>What people read: text, Markdown and a page.</summary>
public sealed class ReportTests
{
    private const string Hostile = "托育机构: {机构名称: \"<b>*甲*</b> | [乙](x) & 丙\", 机构性质: 营利性, 班级: [{班名: \"<i>丁</i>\", 在托人数: 30, 班型: 托小班}]}";

    private static string Sample(string name) => RepositoryFolder.PathOf("samples", "institutions", name);

    [Theory]
    [InlineData("zh", "text")]
    [InlineData("zh", "markdown")]
    [InlineData("zh", "html")]
    [InlineData("en", "text")]
    [InlineData("en", "markdown")]
    [InlineData("en", "html")]
    public void Every_form_tells_the_same(string language, string format)
    {
        var run = ToolRun.Of("evaluate", Sample("overfull-class.yaml"), "--lang", language, "--format", format);

        Assert.Equal(0, run.ExitCode);
        foreach (var word in language == "zh"
            ? new[] { "神木市阳光托育中心", "2023年6月1日", "不符合3项", "在托23人,上限20人", "增加2名保育人员", "90%", "0元", "市场监管、行政审批" }
            : ["神木市阳光托育中心", "2023-06-01", "3 not met", "23 children; at most 20", "90%", "0 yuan", "market regulation, administrative approval"])
        {
            Assert.Contains(word, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--explain")]
    [InlineData("--lang=zh")]
    public void The_page_stands_alone_and_is_well_formed_whatever_the_facts_hold(string option)
    {
        var page = ToolRun.WithInput(Hostile, "evaluate", "-", "--format", "html", option).Output;

        // All but the declaration and the two elements without an end is XML as well.
        var xml = XDocument.Parse(Regex.Replace(page.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>"));
        Assert.DoesNotContain(xml.Descendants(), element => element.Name.LocalName is "b" or "i" or "script" or "link" or "img");
        Assert.Contains("<b>*甲*</b> | [乙](x) & 丙", xml.Descendants("h1").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void One_page_holds_all_cases_and_goes_round_those_that_cannot_be_read()
    {
        var run = ToolRun.Of("evaluate", Sample("typing-errors.yaml"), Sample("unfiled.yaml"), Sample("subsidy-due.yaml"), "--format", "html", "--lang", "zh");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, Regex.Count(run.Output, "<article>"));
        Assert.Single(Regex.Matches(run.Output, "</html>"));
    }

    [Fact]
    public void Markdown_takes_no_sign_of_a_name_for_its_own()
    {
        var markdown = ToolRun.WithInput(Hostile, "evaluate", "-", "--format", "markdown", "--lang", "zh").Output;

        Assert.StartsWith(@"# \<b\>\*甲\*\</b\> \| \[乙\](x) \& 丙", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_a_list_are_a_table()
    {
        const string Facts = "适用日期: 2026-01-01\n县区进展: {示范点数: 3, 早期发展知识普及率: 0.85}";

        Assert.Contains("| 优质服务示范点 | 2020年12月31日 | 3 | 1 | 达标 |", ToolRun.WithInput(Facts, "evaluate", "-", "--format", "markdown", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("<td>达标</td>", ToolRun.WithInput(Facts, "evaluate", "-", "--format", "html", "--lang", "zh").Output, StringComparison.Ordinal);
    }
}
