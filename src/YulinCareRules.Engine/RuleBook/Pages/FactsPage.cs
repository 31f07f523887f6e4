using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>The glossary: every fact with its name, kind, unit, bounds and meaning, and every list of values.</summary>
internal sealed class FactsPage(Edition edition)
{
    private readonly TypeWords types = new(edition);
    private readonly Values values = new(edition.Chinese);

    public Page Write() => new(Addresses.Facts, edition.Say("事实", "Facts"), Content());

    private IEnumerable<object?> Content()
    {
        yield return Tag("p", edition.Say(
            "判断所依据的全部事实。没有写明的事实是未知,不是否,也不是零。",
            "All facts that decisions rest on. A fact that is not stated is unknown; it is neither no nor zero."));
        yield return Tag("h2", Id("section-subjects"), edition.Say("判断的对象", "Subjects"));
        yield return Tag("ul", Class("run"), edition.Pack.Facts.Subjects.Select(subject =>
            Tag("li", Link(edition.Addresses.Fact(subject.Record.Name, null)!, edition.Heading(subject.Title)), " ", Identifier(subject.Name))));
        foreach (var record in edition.Pack.Facts.Records)
        {
            yield return Record(record);
        }

        yield return Tag("h2", Id("section-values"), edition.Say("可选的值", "Lists of values"));
        foreach (var enumeration in edition.Pack.Facts.Enumerations)
        {
            yield return Tag(
                "article",
                Class("card"),
                Id(edition.Addresses.FactAnchor(enumeration.Name, null)),
                Tag("h3", edition.Heading(enumeration.Title), " ", Identifier(enumeration.Name)),
                Tag("ul", Class("run"), enumeration.Values.Select(value => Tag("li", edition.Of(value.Title), " ", Identifier(value.Name)))));
        }
    }

    private XElement Record(RecordModel record) => Tag(
        "section",
        Id(edition.Addresses.FactAnchor(record.Name, null)),
        Tag("h2", edition.Heading(record.Title), " ", Identifier(record.Name)),
        ScrollingTable(
            edition.Of(record.Title),
            Tag("thead", Tag(
                "tr",
                ColumnHead(edition.Say("事实", "Fact")),
                ColumnHead(edition.Say("可以是", "May be")),
                ColumnHead(edition.Say("说明", "Meaning")))),
            Tag("tbody", record.Fields.Select(field => Tag(
                "tr",
                Id(edition.Addresses.FactAnchor(record.Name, field.Name)),
                RowHead(edition.Heading(field.Title), " ", Identifier(field.Name)),
                Tag("td", types.Of(field.Type), Bounds(field)),
                Tag("td", field.Note is { } note ? edition.Of(note) : null))))));

    private string? Bounds(FieldModel field)
    {
        string Value(decimal value) => values.Of(new Feel.Values.FeelNumber(value), field.Type);
        return (field.Minimum, field.Maximum) switch
        {
            ({ } least, { } most) => edition.Say($",{Value(least)}至{Value(most)}", $", {Value(least)} to {Value(most)}"),
            ({ } least, null) => edition.Say($",不小于{Value(least)}", $", at least {Value(least)}"),
            (null, { } most) => edition.Say($",不大于{Value(most)}", $", at most {Value(most)}"),
            _ => null,
        };
    }
}
