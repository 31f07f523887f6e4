using System.Xml.Linq;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.RuleBook.Examples;
using YulinCareRules.Engine.RuleBook.Places;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>The facts that cases build on, in full.</summary>
internal sealed class SharedFactsPage(Edition edition)
{
    private readonly SharedFacts shared = new(edition);
    private readonly FactWords words = new(edition);

    public static bool Concerns(Edition edition) => edition.Source.Cases.Any(one => one.Definition.GivenFile is not null);

    public Page Write() => new(Addresses.SharedFacts, edition.Say("案例的基准事实", "Base facts of the cases"), Content());

    private IEnumerable<object?> Content()
    {
        yield return Tag("p", edition.Say(
            "许多案例以下列事实为准,只改其中几项;没有列出的事实是未知。",
            "Many cases start from these facts and change a few; what is not listed is unknown."));
        foreach (var (file, example) in shared.All())
        {
            yield return Tag(
                "section",
                Id(edition.Addresses.SharedFactsAnchor(file)),
                Tag("h2", edition.Heading(new Packs.BilingualText(shared.Title(file), shared.Title(file)))),
                example.Pack.Facts.Subjects.Select(subject => example.Definition.Given.Find(subject) is { } facts ? Record(facts, edition.Of(subject.Title)) : null));
        }
    }

    private XElement Record(FactRecord facts, string title)
    {
        var fields = facts.Record.Fields.Where(field => facts[field] is not FactUnknown).ToList();
        return Tag(
            "div",
            Class("record"),
            Tag("h3", title),
            Tag("dl", Class("facts"), fields.Where(field => facts[field] is FactKnown || (facts[field] is FactList list && !Records(list)))
                .Select(field => Pair(edition.Of(field.Title), words.Of(facts[field], field.Type)))),
            fields.Where(field => facts[field] is FactRecord).Select(field => Record((FactRecord)facts[field], edition.Of(field.Title))),
            fields.Where(field => facts[field] is FactList list && Records(list)).Select(field => Table((FactList)facts[field], edition.Of(field.Title))));
    }

    private static bool Records(FactList list) => list.Items is [FactRecord, ..];

    // Facts as rows and the entries side by side: there are many facts and few entries.
    private object[] Table(FactList list, string title)
    {
        var entries = list.Items.OfType<FactRecord>().ToList();
        var fields = entries[0].Record.Fields.Where(field => entries.Exists(entry => entry[field] is not FactUnknown));
        return
        [
            Tag("h3", title),
            ScrollingTable(
                title,
                Tag("thead", Tag("tr", ColumnHead(edition.Say("事实", "Fact")), entries.Select((entry, i) => ColumnHead(Title(entry, i))))),
                Tag("tbody", fields.Select(field => Tag("tr", RowHead(edition.Of(field.Title)), entries.Select(entry => Tag("td", words.Of(entry[field], field.Type))))))),
        ];
    }

    private string Title(FactRecord entry, int index) => edition.Of(ElementTitle.Of(entry.Record, entry, index));
}
