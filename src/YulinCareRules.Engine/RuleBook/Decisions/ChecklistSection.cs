using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>A checklist: the requirements at a glance, then each with all that is said of it.</summary>
internal sealed class ChecklistSection(Edition edition, ChecklistModel checklist)
{
    private readonly Citations citations = new(edition);
    private readonly Phrasing phrasing = new(edition);
    private readonly Statements statements = new(edition);
    private readonly Templates templates = new(edition);
    private readonly Values values = new(edition.Chinese);
    private readonly FigureWords figures = new(edition);

    public IEnumerable<XElement> Write()
    {
        yield return Tag("p", Class("policy"), edition.Say(
            "违反任何一项强制要求,结论为否;没有违反而有不能判断的,结论不能确定;其余为是。建议性的要求不影响结论。",
            "The outcome is no where a mandatory requirement is violated; open where none is but one cannot be told; yes otherwise. Recommendations do not bear on it."));
        yield return Overview();
        foreach (var requirement in checklist.Requirements)
        {
            yield return Requirement(requirement);
        }
    }

    private XElement Overview() => ScrollingTable(
        edition.Say("要求一览", "requirements at a glance"),
        Class("wide"),
        Tag("thead", Tag(
            "tr",
            ColumnHead(edition.Say("要求", "Requirement")),
            ColumnHead(edition.Say("对象", "Subject")),
            ColumnHead(edition.Say("数值", "Figures")),
            ColumnHead(edition.Say("轻重", "Weight")),
            ColumnHead(edition.Say("施行", "In force")))),
        Tag("tbody", checklist.Requirements.Select(requirement => Tag(
            "tr",
            RowHead(Link($"#{Anchor(requirement)}", edition.Heading(requirement.Title))),
            Tag("td", Of(requirement)),
            Tag("td", Class("figures"), figures.Short(PartExpressions.Figures(PartExpressions.Of(requirement)))),
            Tag("td", Severity(requirement)),
            Tag("td", values.Of(requirement.Period))))));

    private XElement Requirement(RequirementModel requirement) => Tag(
        "article",
        Class("card"),
        Id(Anchor(requirement)),
        Tag("h3", edition.Heading(requirement.Title), " ", Severity(requirement), " ", Identifier(Addresses.PartName(requirement))),
        Tag(
            "dl",
            Pair(edition.Say("对象", "Subject"), Of(requirement)),
            requirement.Applies is { } applies ? Pair(edition.Say("何时适用", "Applies when"), statements.Of(applies)) : null,
            Pair(edition.Say("要求", "Requires"), statements.Of(requirement.Require)),
            Pair(edition.Say("数值", "Figures"), figures.Full(PartExpressions.Figures(PartExpressions.Of(requirement)))),
            Pair(edition.Say("说明", "Message"), templates.Of(requirement.Message)),
            Pair(edition.Say("整改", "Remedy"), templates.Of(requirement.Remedy)),
            Pair(edition.Say("施行", "In force"), values.Of(requirement.Period)),
            Pair(edition.Say("依据", "Clauses"), citations.Of(Uses.SourcesOf(requirement))),
            Pair(edition.Say("来历", "Origin"), new OriginWords(edition).Of(checklist.Name, requirement.Id))));

    private string Anchor(RequirementModel requirement) => edition.Addresses.PartAnchor(checklist.Name, Addresses.PartName(requirement));

    private object Of(RequirementModel requirement) => requirement.Each is { } each
        ? Phrasing.Line(edition.Say("每个", "each "), Link(edition.Addresses.Fact(each.Element.Name, null)!, edition.Of(each.Element.Title)))
        : edition.Of(checklist.Subject.Title);

    private XElement Severity(RequirementModel requirement) => requirement.Severity == RequirementSeverity.Mandatory
        ? Tag("span", Class("badge mandatory"), edition.Say("强制", "mandatory"))
        : Tag("span", Class("badge recommended"), edition.Say("建议", "recommended"));
}
