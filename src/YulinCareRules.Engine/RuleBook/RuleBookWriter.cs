using System.Collections.Immutable;
using System.Xml.Linq;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.RuleBook.Html;
using YulinCareRules.Engine.RuleBook.Pages;
using YulinCareRules.Engine.RuleBook.Places;

namespace YulinCareRules.Engine.RuleBook;

/// <summary>Pack → rule book: the same pages in both languages, a cover that leads to them, and one style sheet. The same pack gives the same bytes.</summary>
internal static class RuleBookWriter
{
    public static ImmutableArray<BookFile> Write(RuleBookSource source)
    {
        var addresses = new Addresses(source);
        var uses = new Uses(source.Pack);
        var origins = new Origins(source.Text);
        var account = ClauseAccountant.Account(source.Pack);
        Edition[] editions = [new(source, addresses, uses, origins, account, Chinese: true), new(source, addresses, uses, origins, account, Chinese: false)];
        return
        [
            new BookFile("index.html", HtmlText.Of(Cover.Write(source))),
            StyleSheet.Read(),
            .. editions.SelectMany(edition => Pages(edition).Select(page => new BookFile($"{edition.Language}/{page.Name}", HtmlText.Of(Frame.Around(page, edition))))),
        ];
    }

    private static IEnumerable<Page> Pages(Edition edition)
    {
        yield return IndexPage.Write(edition);
        foreach (var decision in edition.Pack.Decisions)
        {
            yield return new DecisionPage(edition, decision).Write();
        }

        yield return GraphPage.Write(edition);
        yield return DocumentsPage.Write(edition);
        foreach (var document in edition.Pack.Documents)
        {
            yield return new DocumentPage(edition, document).Write();
        }

        yield return new ParametersPage(edition).Write();
        yield return new FactsPage(edition).Write();
        yield return new UnverifiedPage(edition).Write();
        if (ChangesPage.Concerns(edition))
        {
            yield return new ChangesPage(edition).Write();
        }

        if (SharedFactsPage.Concerns(edition))
        {
            yield return new SharedFactsPage(edition).Write();
        }
    }
}

/// <summary>A page before it gets its frame.</summary>
internal sealed record Page(string Name, string Title, IEnumerable<object?> Content);
