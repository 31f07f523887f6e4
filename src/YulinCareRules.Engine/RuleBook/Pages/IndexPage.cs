using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>The contents: the decisions by subject, and by the parts of the documents they rest on.</summary>
internal static class IndexPage
{
    public static Page Write(Edition edition) => new(Addresses.Index, edition.Heading(edition.Pack.Title), Content(edition));

    private static IEnumerable<object?> Content(Edition edition)
    {
        yield return Tag("p", Class("gist"), Counts(edition));
        yield return Tag("p", edition.Say("文件逐句清点:", "The documents sentence by sentence: "), new AccountedWords(edition).Of(edition.Account.Totals), edition.Say("。", "."));
        yield return Reading(edition);
        yield return Tag("h2", Id("section-subjects"), edition.Say("按判断对象", "By subject"));
        yield return Tag("dl", Class("subjects"), edition.Pack.Facts.Subjects.Select(subject => Subject(edition, subject)));
        yield return Tag("h2", Id("section-clauses"), edition.Say("按文件的部分", "By part of the documents"));
        foreach (var document in InOrder(edition))
        {
            yield return Document(edition, document);
        }
    }

    private static string Counts(Edition edition)
    {
        var pack = edition.Pack;
        var shown = pack.Decisions.Count(decision => !decision.IsInternal);
        var rules = pack.Decisions.OfType<TableModel>().Sum(table => table.Rules.Length);
        var requirements = pack.Decisions.OfType<ChecklistModel>().Sum(checklist => checklist.Requirements.Length);
        var clauses = pack.Documents.Sum(document => document.Clauses.Length);
        var cases = edition.Source.Cases.Length;
        return edition.Say(
            $"{shown}项决定,{rules}条规则,{requirements}项要求,{pack.Parameters.Length}个数值,出自{pack.Documents.Length}份文件的{clauses}条;附{cases}个案例。",
            $"{shown} decisions, {rules} rules, {requirements} requirements and {pack.Parameters.Length} figures, from {clauses} clauses of {pack.Documents.Length} documents; with {cases} cases.");
    }

    private static XElement Reading(Edition edition) => Tag(
        "aside",
        Class("card"),
        Tag("h2", edition.Say("怎样核对", "How to check this book")),
        Tag(
            "ul",
            Tag("li", edition.Say("从", "Go through "), Link(Addresses.Documents, edition.Say("文件与条款", "the documents")), edition.Say("逐条、逐句看:每条之下是由它写成的规则、要求和数值,没有写成规则的说明为什么。", " clause by clause: below each stand the rules, requirements and figures written from it, and for what became none the reason why.")),
            Tag("li", edition.Say("打开一项决定:规则画成表,要求逐项列出,后面是案例和应得的结论。", "Open a decision: its rules are drawn as a table, its requirements set out one by one; cases follow with what is to come of them.")),
            Tag("li", edition.Say("带下划线的词都能点开,看它指哪项事实、哪个数值、哪一条。", "Underlined words lead to the fact, the figure or the clause they mean.")),
            Tag("li", edition.Say("没有与原文核对过的都标出来,并列在", "What was not checked against a text is marked, and listed under "), Link(Addresses.Unverified, edition.Say("一页", "not verified")), edition.Say("。", ".")),
            Tag("li", edition.Say("小字的西文名称供编辑规则的人使用,读的人可以不看。", "Names in small print are for those who edit the rules; readers need not mind them."))));

    private static XElement? Subject(Edition edition, SubjectModel subject)
    {
        var decisions = edition.Pack.Decisions.Where(decision => decision.Subject == subject).OrderBy(decision => decision.IsInternal).ToList();
        return decisions.Count == 0 ? null : (XElement)Pair(
            edition.Heading(subject.Title),
            Tag("ul", Class("run"), decisions.Select(decision => Tag(
                "li",
                Link(edition.Addresses.Decision(decision.Name), edition.Heading(decision.Title)),
                decision.IsInternal ? edition.Say("(中间判断)", " (step)") : null))))!;
    }

    // The pack's own documents come first, then those of the packs it builds on.
    private static IEnumerable<DocumentModel> InOrder(Edition edition) =>
        edition.Source.Text.Chain().Reverse()
            .SelectMany(pack => pack.Sources)
            .Select(source => edition.Pack.Documents.First(document => document.Id == source.Name.Text));

    private static XElement Document(Edition edition, DocumentModel document) => Tag(
        "section",
        Tag("h3", Link(edition.Addresses.Document(document), edition.Heading(document.Title))),
        ScrollingTable(
            edition.Of(document.Title),
            Class("contents"),
            Tag("thead", Tag("tr", ColumnHead(edition.Say("条款", "Clause")), ColumnHead(edition.Say("要点", "Gist")), ColumnHead(edition.Say("决定", "Decisions")))),
            Parts.Of([.. document.Clauses.Select(clause => clause.Locator.Text)]).Select(part => Tag(
                "tbody",
                part.Name is null ? null : Tag("tr", Class("band"), Tag("th", new XAttribute("colspan", "3"), new XAttribute("scope", "rowgroup"), Citations.Chinese(part.Name))),
                part.Locators.Select(locator => Clause(edition, document, locator))))));

    private static XElement Clause(Edition edition, DocumentModel document, string locator)
    {
        var uses = edition.Uses.OfClause(document.Id, locator);
        return Tag(
            "tr",
            RowHead(Link($"{edition.Addresses.Document(document)}#{edition.Addresses.ClauseAnchor(document.Id, locator)}", Citations.Chinese(locator))),
            Tag("td", edition.Of(document.Clauses.First(clause => clause.Locator.Text == locator).Gist)),
            Tag("td", Join(uses.Select(use => (object)Link(edition.Addresses.Decision(use.Decision.Name), edition.Of(use.Decision.Title))), edition.Comma)));
    }
}
