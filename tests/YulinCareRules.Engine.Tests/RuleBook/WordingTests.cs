using System.Collections.Immutable;
using System.Xml.Linq;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.RuleBook;
using YulinCareRules.Engine.RuleBook.Html;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.RuleBook;

/// <summary>How rules, requirements and cases are put into words.</summary>
public sealed class WordingTests
{
    private static readonly WrittenBook Book = WrittenBook.Yulin;

    [Fact]
    public void A_condition_names_its_values_as_people_do()
    {
        var table = Table("zh/decision-registrationRoute.html");

        Assert.Contains(Row(table, "机构性质"), cell => cell == "非营利性");
        Assert.Equal(["–不限", "–不限", "–不限", "是"], Row(table, "托幼一体化"));
    }

    [Fact]
    public void A_rule_says_which_rules_it_goes_before_and_gives_way_to()
    {
        var heads = Table("zh/decision-registrationRoute.html").Element("thead")!.Descendants("th").ToDictionary(head => head.Attribute("id")?.Value ?? string.Empty, head => head.Value);

        Assert.Contains("优先于：", heads["kindergarten-integrated"], StringComparison.Ordinal);
        Assert.Contains("“营利性的在市场监管或行政审批部门登记”", heads["kindergarten-integrated"], StringComparison.Ordinal);
        Assert.Contains("让位于：“托幼一体化机构按幼儿园管理”", heads["for-profit"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_rules_that_may_apply_together_the_table_says_which_counts() =>
        Assert.Contains("“处置”从重到轻：责令关闭、依法处罚、限期整改、无", Book.Pages["zh/decision-reviewOutcome.html"].Root!.Value, StringComparison.Ordinal);

    [Fact]
    public void A_requirement_shows_its_figures_days_severity_message_and_remedy()
    {
        var card = Book.Pages["en/decision-facilityStandard.html"].Descendants("article").Single(article => article.Attribute("id")?.Value == "class-size");

        Assert.Equal("Class size mandatory class-size", Text(card.Element("h3")!));
        var said = card.Descendants("dt").ToDictionary(term => term.Value, term => Text(term.ElementsAfterSelf().First()));
        Assert.Equal("children is at most most children in a class (by type)", said["Requires"]);
        Assert.Contains("nursery class 10 children, toddler class 15 children, senior class 20 children, mixed class 18 children (from 8 October 2019)", said["Figures"], StringComparison.Ordinal);
        Assert.Equal("the actual value children; at most the limit", said["Message"]);
        Assert.Equal("place the actual value − the limit fewer, or open another class", said["Remedy"]);
        Assert.Equal("from 8 October 2019", said["In force"]);
        Assert.Contains("not checked against the text", said["Clauses"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_tells_what_was_changed_and_what_comes_of_it()
    {
        var one = Book.Pages["zh/decision-reviewOutcome.html"].Descendants("li").Single(item => item.Attribute("id")?.Value == "case-two-failed-years-running-closed-filing-cancelled-public-notice");
        var said = one.Descendants("dt").ToDictionary(term => term.Value, term => Text(term.ElementsAfterSelf().First()));

        Assert.Equal("2023年6月1日", said["日期"]);
        Assert.Contains("监管的年审：年度：2021，合格：否；年度：2022，合格：否", said["事实"], StringComparison.Ordinal);
        Assert.Contains("处置：责令关闭", said["结论"], StringComparison.Ordinal);
        Assert.Contains("理由：连续两年年审不合格", said["结论"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_on_top_of_another_shows_what_it_fills_in_and_on_what_authority()
    {
        var changes = Text(WrittenBook.County.Pages["en/changes.html"].Root!);

        Assert.Contains("Suide 1500 yuan, 1 March 2021 to 31 December 2022, on the authority of an invented county notice on matching subsidies 一 not checked against the text", changes, StringComparison.Ordinal);
        Assert.Contains("Suide 2000.5 yuan, from 1 January 2023", changes, StringComparison.Ordinal);
        Assert.Contains("fire safety (added)", changes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_replaces_one_of_the_base_says_so_on_its_decision_and_among_the_changes()
    {
        var book = WrittenBook.Of(Read(LendingPack.Branch, "branch"));

        Assert.Contains("replaced by “Lending rules of the branch”; it was in “Lending rules”, on the authority of Notice of the branch 一", book.Pages["en/decision-yearlyFee.html"].Root!.Value, StringComparison.Ordinal);
        Assert.Contains("(in place of the former)", book.Pages["en/changes.html"].Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_pack_calls_things_stays_text()
    {
        var pack = LendingPack.Source.Replace("lending/decisions.yaml", "{zh: 应交年费, en: fee due}", "{zh: \"<script>甲</script>\", en: \"a & b <i title='\\\"'>c\\x01\"}");
        var book = WrittenBook.Of(Read(pack, "lending"));

        Assert.All(book.Pages, page => Assert.Empty(page.Value.Descendants("script").Concat(page.Value.Descendants("i"))));
        Assert.Equal("<script>甲</script>", book.Pages["zh/decision-yearlyFee.html"].Descendants("h1").Single().Value);
        Assert.Equal("A & b <i title='\"'>c\uFFFD", book.Pages["en/decision-yearlyFee.html"].Descendants("h1").Single().Value);
    }

    [Fact]
    public void A_case_that_does_not_hold_is_marked()
    {
        var source = Read(LendingPack.Source, "lending");
        var diagnostics = new DiagnosticBag();
        var cases = new CaseFileReader(source.Pack, _ => null, diagnostics).Read("cases.yaml", System.Text.Encoding.UTF8.GetBytes("""
            cases:
              - title: {zh: 免费, en: free of charge}
                asOf: 2021-01-01
                given: {reader: {resident: true}}
                expect: {yearlyFee: {amount: 1}}
            """));
        var book = WrittenBook.Of(source with { Cases = [.. cases.Select(definition => BookCase.Run(source.Pack, definition))] });
        var page = book.Pages["en/decision-yearlyFee.html"].Root!.Value;

        Assert.Contains("does not come out so", page, StringComparison.Ordinal);
        Assert.Contains("amount: 0 yuan", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>甲,乙:丙;丁(戊)</p>", "甲，乙：丙；丁（戊）")]
    [InlineData("<p>甲:<b>3</b>,<b>乙</b></p>", "甲：3，乙")]
    [InlineData("<p>1:2, 3 (4)</p>", "1:2, 3 (4)")]
    [InlineData("<p>(甲) 3 × (4)</p>", "（甲） 3 × (4)")]
    [InlineData("<p>任务二(三)1,附件(五)</p>", "任务二(三)1，附件（五）")]
    [InlineData("<p>见<span lang='zh'>二(三)1</span>,完</p>", "见二(三)1，完")]
    [InlineData("<div><p>甲</p><p>:1</p></div>", "甲:1")]
    public void Chinese_text_gets_full_width_marks_and_what_is_quoted_stays(string written, string set)
    {
        var page = XElement.Parse(written, LoadOptions.PreserveWhitespace);

        ChinesePunctuation.Apply(page);

        Assert.Equal(set, page.Value);
    }

    private static XElement Table(string page) =>
        Book.Pages[page].Descendants("table").First(table => table.Attribute("class")?.Value.StartsWith("decision", StringComparison.Ordinal) == true);

    private static IEnumerable<string> Row(XElement table, string head) =>
        table.Descendants("tr").First(row => row.Element("th") is { } first && Text(first) == head).Elements("td").Select(Text);

    // The breaks between the lines of a page's source are no part of what it says.
    private static string Text(XElement element) => element.Value.Replace("\n", string.Empty, StringComparison.Ordinal);

    private static RuleBookSource Read(PackSource pack, string folder)
    {
        var diagnostics = new DiagnosticBag();
        var source = RuleBookReader.Read(pack.FilesOf(folder)!, withCases: false, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return source!;
    }
}
