using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>That a rule or requirement was added or replaced by a pack further up, and on what authority.</summary>
internal sealed class OriginWords(Edition edition)
{
    public IEnumerable<object>? Of(string decision, string part)
    {
        if (edition.Origins.OfPart(decision, part) is not { } origin)
        {
            return null;
        }

        var pack = edition.Of(origin.Pack.Title);
        var words = origin.Replaced is { } replaced
            ? edition.Say($"由“{pack}”取代“{replaced.Title.Zh}”中的同一条", $"replaced by “{pack}”; it was in “{replaced.Title.En}”")
            : edition.Say($"由“{pack}”增加", $"added by “{pack}”");
        var authority = new WrittenCitations(edition).Of(origin.Authority).ToList();
        return authority.Count == 0
            ? [words]
            : [words, edition.Say(",依据", ", on the authority of "), Join(authority, edition.Comma)];
    }
}
