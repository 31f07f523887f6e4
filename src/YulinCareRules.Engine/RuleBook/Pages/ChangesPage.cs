using System.Xml.Linq;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>What each pack adds to the one it builds on or puts in its place, and on what authority.</summary>
internal sealed class ChangesPage(Edition edition)
{
    private readonly WrittenCitations written = new(edition);
    private readonly Values values = new(edition.Chinese);

    public static bool Concerns(Edition edition) => !edition.Origins.Extending.IsEmpty;

    public Page Write() => new(Addresses.Changes, edition.Say("增改", "What was added and changed"), Content());

    private IEnumerable<object?> Content()
    {
        foreach (var pack in edition.Origins.Extending)
        {
            yield return Tag(
                "section",
                Tag("h2", edition.Heading(pack.Title)),
                Tag("p", Class("policy"), edition.Say($"在“{pack.Base!.Title.Zh}”之上。", $"On top of “{pack.Base!.Title.En}”.")),
                Tag(
                    "dl",
                    Class("summary"),
                    List(edition.Say("增加的文件", "Documents added"), pack.Sources.Select(Document)),
                    List(edition.Say("填写的数值", "Figures filled in"), pack.Parameters.Where(parameter => parameter.Type is null).Select(Figure)),
                    List(edition.Say("新设的数值", "New figures"), pack.Parameters.Where(parameter => parameter.Type is not null).Select(Name)),
                    List(edition.Say("改动或沿用的决定", "Decisions changed or taken over"), pack.Decisions.Where(decision => decision.Extends is not null).Select(Extended)),
                    List(edition.Say("新增的决定", "New decisions"), pack.Decisions.Where(decision => decision.Extends is null).Select(decision => Name(decision.Name.Text))),
                    List(edition.Say("新增的事实", "New facts"), pack.Records.SelectMany(record => record.Fields.Select(field => Fact(record.Name.Text, field))))));
        }
    }

    private static object? List(string term, IEnumerable<object> things)
    {
        var items = things.Select(thing => Tag("li", thing)).ToList();
        return items.Count == 0 ? null : Pair(term, Tag("ul", items.Exists(item => item.Elements("ul").Any()) ? null : Class("run"), items));
    }

    private object Document(SourceDefinition source)
    {
        var document = edition.Pack.Documents.First(known => known.Id == source.Name.Text);
        return Link(edition.Addresses.Document(document), edition.Of(document.Title));
    }

    private object Name(ParameterDefinition definition)
    {
        var parameter = edition.Pack.Parameters.First(known => known.Name == definition.Name.Text);
        return Link(edition.Addresses.Parameter(parameter), edition.Of(parameter.Title));
    }

    private object Figure(ParameterDefinition definition)
    {
        var parameter = edition.Pack.Parameters.First(known => known.Name == definition.Name.Text);
        var figures = new FigureWords(edition);
        var citations = new Citations(edition);
        return Phrasing.Line(Name(definition), Tag("ul", parameter.Periods.Select(period => Tag(
            "li",
            Tag("b", figures.Value(parameter, period)),
            edition.Say(",", ", "),
            values.Of(period.Period),
            edition.Say(",依据", ", on the authority of "),
            Join(period.Sources.Select(citation => (object)citations.Of(citation)), edition.Comma)))));
    }

    private object Extended(DecisionDefinition definition)
    {
        var name = definition.Name.Text;
        var authority = Phrasing.Line(edition.Say("依据", "on the authority of "), Join(written.Of(definition.Authority), edition.Comma));
        var parts = Origins.Parts(definition).Select(part => Tag("li", Part(name, part.Id))).ToList();
        return Phrasing.Line(Name(name), edition.Colon, authority, parts.Count == 0 ? edition.Say(",照样采用", ", taken over as it is") : Tag("ul", parts));
    }

    private IEnumerable<object> Part(string decision, string id)
    {
        var model = edition.Pack.FindDecision(decision);
        var (title, address) = model switch
        {
            Checking.Model.TableModel table => (table.Rules.First(rule => rule.Id == id).Title, edition.Addresses.Part(decision, id)),
            Checking.Model.ChecklistModel checklist => checklist.Requirements.First(requirement => requirement.Id == id) is var first ? (first.Title, edition.Addresses.Part(decision, Addresses.PartName(first))) : default,
            _ => (null, edition.Addresses.Decision(decision)),
        };
        yield return Link(address, title is null ? edition.Say("一条规则", "a rule") : edition.Of(title));
        if (edition.Origins.OfPart(decision, id) is { } origin)
        {
            yield return origin.Replaced is null ? edition.Say("(增加)", " (added)") : edition.Say("(取代原有的)", " (in place of the former)");
        }
    }

    private object Name(string decision) => Link(edition.Addresses.Decision(decision), edition.Of(edition.Pack.FindDecision(decision)!.Title));

    private object Fact(string record, FieldDefinition field) => Link(edition.Addresses.Fact(record, field.Name.Text)!, edition.Of(field.Title));
}
