using System.Text.RegularExpressions;
using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook;

namespace YulinCareRules.Engine.Tests.RuleBook;

/// <summary>Every page: well formed (or it could not be read here), complete in itself, and all ways between pages lead somewhere.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Books => ["yulin", "county"];

    private static WrittenBook Book(string name) => name == "yulin" ? WrittenBook.Yulin : WrittenBook.County;

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_link_leads_to_a_page_and_a_place_on_it(string name)
    {
        var book = Book(name);
        var broken = new List<string>();
        foreach (var (page, document) in book.Pages)
        {
            foreach (var address in document.Descendants().Attributes("href").Select(attribute => attribute.Value))
            {
                var parts = address.Split('#', 2);
                var target = parts[0].Length == 0 ? page : new Uri(new Uri($"book:///{page}"), parts[0]).AbsolutePath.TrimStart('/');
                if (!book.Files.Any(file => file.Name == Uri.UnescapeDataString(target)))
                {
                    broken.Add($"{page} → {address}");
                }
                else if (parts.Length == 2 && !Ids(book.Pages[Uri.UnescapeDataString(target)]).Contains(parts[1]))
                {
                    broken.Add($"{page} → {address} (no such place)");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void No_page_gives_two_places_the_same_name(string name) =>
        Assert.All(Book(name).Pages, page => Assert.Equal(Ids(page.Value).Distinct(), Ids(page.Value)));

    [Fact]
    public void Every_page_stands_in_both_languages_with_a_link_between_them_and_the_same_places()
    {
        var book = WrittenBook.Yulin;
        foreach (var (name, page) in book.In("zh"))
        {
            var other = book.Pages["en/" + name["zh/".Length..]];
            Assert.Equal(Ids(page), Ids(other));
            Assert.Contains(page.Descendants("a"), link => link.Attribute("hreflang")?.Value == "en" && link.Attribute("href")!.Value == $"../en/{name["zh/".Length..]}");
        }

        Assert.Equal(book.In("zh").Count(), book.In("en").Count());
    }

    [Fact]
    public void Every_page_has_one_heading_landmarks_and_a_way_past_the_navigation() => Assert.All(WrittenBook.Yulin.In("zh").Concat(WrittenBook.Yulin.In("en")), entry =>
    {
        var body = entry.Page.Root!.Element("body")!;
        Assert.Single(body.Descendants("h1"));
        Assert.Equal(["a", "header", "main", "footer"], body.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("#main", body.Element("a")!.Attribute("href")!.Value);
        Assert.NotEmpty(entry.Page.Root!.Element("head")!.Element("title")!.Value);
        Assert.Equal(entry.Name[..2], entry.Page.Root!.Attribute("lang")!.Value);
    });

    [Fact]
    public void Every_table_has_heads_that_say_what_they_head_and_rows_of_one_width() => Assert.All(WrittenBook.Yulin.In("zh"), entry => Assert.All(entry.Page.Descendants("table"), table =>
    {
        Assert.All(table.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
        Assert.NotEmpty(table.Element("thead")!.Descendants("th"));
        Assert.Single(Widths(table).Distinct());
    }));

    [Fact]
    public void Nothing_needs_a_script_a_server_or_another_site() => Assert.All(WrittenBook.Yulin.Pages, page =>
    {
        Assert.DoesNotContain(page.Value.Descendants(), element => element.Name.LocalName is "script" or "iframe" or "form" or "img");
        Assert.DoesNotContain(page.Value.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Value.Descendants().Attributes("href"), link => link.Value.Contains("://", StringComparison.Ordinal) || link.Value.StartsWith('/'));
    });

    [Fact]
    public void A_Chinese_page_holds_no_word_of_another_language_save_identifiers_and_what_is_quoted() => Assert.All(WrittenBook.Yulin.In("zh").Concat(WrittenBook.County.In("zh")), entry =>
        Assert.Empty(Words(entry.Page.Root!)));

    [Fact]
    public void Identifiers_on_a_Chinese_page_stand_in_small_print() => Assert.All(WrittenBook.Yulin.In("zh"), entry =>
        Assert.All(entry.Page.Descendants("code"), code => Assert.Equal("id", code.Attribute("class")!.Value)));

    [Fact]
    public void The_same_pack_gives_the_same_bytes() => Assert.Equal(WrittenBook.County.Files, RuleBookWriter.Write(WrittenBook.County.Source));

    [Fact]
    public void No_page_is_without_the_style_sheet_that_lies_beside_them()
    {
        Assert.Contains(WrittenBook.Yulin.Files, file => file.Name == "rule-book.css" && file.Text.Contains("@media print", StringComparison.Ordinal));
        Assert.All(WrittenBook.Yulin.Pages, page => Assert.EndsWith("rule-book.css", page.Value.Descendants("link").Single().Attribute("href")!.Value, StringComparison.Ordinal));
    }

    private static List<string> Ids(XDocument page) => [.. page.Descendants().Attributes("id").Select(id => id.Value)];

    private static IEnumerable<string> Words(XElement element)
    {
        if (element.Name.LocalName == "code" || (element.Parent is not null && element.Attribute("lang") is not null))
        {
            return [];
        }

        return element.Nodes().OfType<XText>().SelectMany(text => Regex.Matches(text.Value, "[A-Za-z]{2,}").Select(match => match.Value))
            .Concat(element.Elements().SelectMany(Words));
    }

    // The number of columns of each row, with the cells that reach down from rows above.
    private static IEnumerable<int> Widths(XElement table)
    {
        foreach (var group in table.Elements())
        {
            var reaching = new List<(int Rows, int Columns)>();
            foreach (var row in group.Elements("tr"))
            {
                var cells = row.Elements().Select(cell => (Rows: (int?)cell.Attribute("rowspan") ?? 1, Columns: (int?)cell.Attribute("colspan") ?? 1)).ToList();
                yield return cells.Sum(cell => cell.Columns) + reaching.Sum(cell => cell.Columns);
                reaching = [.. reaching.Concat(cells).Select(cell => (cell.Rows - 1, cell.Columns)).Where(cell => cell.Item1 > 0)];
            }

            Assert.Empty(reaching);
        }
    }
}
