using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>All documents with their numbers, issuers and days.</summary>
internal static class DocumentsPage
{
    public static Page Write(Edition edition) => new(Places.Addresses.Documents, edition.Say("文件与条款", "Documents and clauses"), Content(edition));

    private static IEnumerable<object?> Content(Edition edition)
    {
        var values = new Values(edition.Chinese);
        yield return Tag("p", edition.Say(
            "每份文件逐条、逐句清点:写成了哪些规则,或者为什么没有写成规则。",
            "Every document is accounted for, clause by clause and sentence by sentence: which rules it became, or why it became none."));
        yield return ScrollingTable(
            edition.Say("文件", "documents"),
            Class("wide"),
            Tag("thead", Tag(
                "tr",
                ColumnHead(edition.Say("文件", "Document")),
                ColumnHead(edition.Say("文号", "Number")),
                ColumnHead(edition.Say("发文机关", "Issuer")),
                ColumnHead(edition.Say("施行", "In force")),
                ColumnHead(edition.Say("条款", "Clauses")),
                ColumnHead(edition.Say("其中未核对", "Not verified")),
                ColumnHead(edition.Say("清点", "Account")))),
            Tag("tbody", edition.Pack.Documents.Select(document =>
            {
                var definition = DocumentPage.DefinitionOf(edition, document);
                return Tag(
                    "tr",
                    RowHead(Link(edition.Addresses.Document(document), edition.Heading(document.Title))),
                    Tag("td", document.Number is { } number ? DocumentPage.Number(number) : null),
                    Tag("td", definition.Issuer is { } issuer ? Citations.Chinese(issuer) : null),
                    Tag("td", values.Of(document.Period)),
                    Tag("td", document.Clauses.Length),
                    Tag("td", document.Clauses.Count(clause => !clause.IsVerified)),
                    Tag("td", new AccountedWords(edition).Of(edition.Account.Documents.First(account => account.Document.Id == document.Id).Totals)));
            })));
    }
}
