using YulinCareRules.Engine.Checking.Model;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>A type in words; an enumeration with all its values, a record as a link to its fields.</summary>
internal sealed class TypeWords(Edition edition)
{
    // More than these stand in the list of values alone.
    private const int MostValues = 8;

    private readonly Values values = new(edition.Chinese);

    public object Of(PackType type) => type switch
    {
        EnumerationType { Enumeration: { Values.Length: > MostValues } enumeration } => Phrasing.Line(
            Link(edition.Addresses.Fact(enumeration.Name, null)!, edition.Of(enumeration.Title)),
            edition.Say($"({enumeration.Values.Length}种)", $" ({enumeration.Values.Length} values)")),
        EnumerationType { Enumeration: var enumeration } => Phrasing.Line(
            Link(edition.Addresses.Fact(enumeration.Name, null)!, edition.Of(enumeration.Title)),
            edition.Colon,
            string.Join(edition.Comma, enumeration.Values.Select(value => edition.Of(value.Title)))),
        RecordType { Record: var record } => Link(edition.Addresses.Fact(record.Name, null)!, edition.Of(record.Title)),
        ListType { Element: var element } => Phrasing.Line(edition.Say("可有多项:", "any number of: "), Of(element)),
        _ => values.Of(type),
    };
}
