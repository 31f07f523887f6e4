using System.Xml.Linq;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.RuleBook.Places;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>What has become of a clause: what encodes it, or why nothing does.</summary>
internal sealed class AccountedWords(Edition edition)
{
    /// <summary>How many are encoded, explained and forgotten.</summary>
    public string Of(AccountTotals totals) => edition.Say(
        $"写成规则{totals.Encoded}处,说明理由{totals.Accounted}处,没有交代{totals.Missing}处",
        $"{totals.Encoded} encoded, {totals.Accounted} with a reason why not, {totals.Missing} not accounted for");

    public XElement Badge(ClauseStanding standing) => standing switch
    {
        ClauseStanding.Encoded => Tag("span", Class("badge encoded"), edition.Say("写成规则", "encoded")),
        ClauseStanding.Accounted => Tag("span", Class("badge plain"), edition.Say("未写成规则", "no rule")),
        _ => Tag("span", Class("badge fails"), edition.Say("没有交代", "not accounted for")),
    };

    /// <summary>The parts of a clause, each with its gist and what has become of it; null where it has none.</summary>
    public XElement? Parts(AccountedClause clause, string document) => clause.Parts.IsEmpty ? null : Tag(
        "ul",
        Class("account"),
        clause.Parts.Select(part => Tag(
            "li",
            Id(edition.Addresses.ClauseAnchor(document, part.Clause.Locator.Text)),
            Tag("span", Class("small"), Citations.Chinese(part.Clause.Locator.Text)),
            " ",
            Badge(part.Standing),
            part.Clause.IsVerified == clause.Clause.IsVerified ? null : (object[])[" ", new Citations(edition).Unverified()],
            Tag("p", edition.Of(part.Clause.Gist)),
            Tag("p", Class("note"), Fate(part)))));

    /// <summary>What encodes it, as links, or the reason why nothing does.</summary>
    public IEnumerable<object> Fate(AccountedClause clause) => !clause.Encodings.IsEmpty
        ? [edition.Say("写在:", "in: "), Join(clause.Encodings.Select(encoding => (object)Link(Address(encoding), edition.Of(encoding.FullTitle))), edition.Semicolon)]
        : clause.Reason is { } reason
        ? [edition.Of(NotEncodedReasons.TitleOf(reason.Reason)), edition.Colon, edition.Of(reason.Words)]
        : [];

    private string Address(ClauseEncoding encoding) => encoding.Kind switch
    {
        EncodingKind.Parameter => edition.Addresses.Parameter(edition.Pack.Parameters.First(parameter => parameter.Name == encoding.Name)),
        EncodingKind.Decision => edition.Addresses.Decision(encoding.Name),
        _ => edition.Addresses.Part(encoding.Name, edition.Pack.FindDecision(encoding.Name) is Checking.Model.ChecklistModel checklist
            ? Addresses.PartName(checklist.Requirements.First(requirement => requirement.Id == encoding.Part))
            : encoding.Part!),
    };
}
