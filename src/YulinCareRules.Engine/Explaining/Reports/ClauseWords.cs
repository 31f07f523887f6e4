using System.Collections.Immutable;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>Clauses in words; a document is named once, however many of its clauses follow.</summary>
internal sealed class ClauseWords(bool chinese)
{
    private readonly ReportWords words = ReportWords.In(chinese);

    /// <summary>All of them in one line.</summary>
    public string Line(IEnumerable<Clause> clauses) =>
        string.Join(words.Semicolon, clauses.GroupBy(clause => clause.Document).Select(document => Document(document.First()) + string.Join(words.Separator, document.Select(Place))));

    /// <summary>A point for each document; with their gists, each clause under it.</summary>
    public ImmutableArray<ReportItem> Items(IEnumerable<Clause> clauses, bool gists) =>
    [
        .. clauses.GroupBy(clause => clause.Document).Select(document => gists
            ? new ReportItem(Title(document.First())) { Under = [.. document.Select(clause => $"{Place(clause)}{words.Colon}{clause.Gist.In(chinese)}")] }
            : new ReportItem(Document(document.First()) + string.Join(words.Separator, document.Select(Place)))),
    ];

    private string Title(Clause clause) => chinese ? $"《{clause.DocumentTitle.Zh}》" : clause.DocumentTitle.En;

    private string Document(Clause clause) => chinese ? Title(clause) : $"{Title(clause)}, ";

    private string Place(Clause clause) => clause.IsVerified ? clause.Locator : clause.Locator + words.Unverified;
}
