using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>A table of rules drawn as a table: rules as rows, or as columns where a few rules have much to say.</summary>
internal sealed class TableSection(Edition edition, TableModel table)
{
    private const int WidestRow = 6;
    private const int MostColumns = 5;

    private readonly TableInputs inputs = TableInputs.Of(table);
    private readonly CellWords cells = new(edition);
    private readonly Phrasing phrasing = new(edition);
    private readonly Statements statements = new(edition);
    private readonly RuleHeads heads = new(edition, table);

    private bool HasOthers => inputs.Rules.Any(rule => !rule.Others.IsEmpty);

    public IEnumerable<XElement> Write()
    {
        yield return Tag("p", Class("policy"), new HitPolicyWords(edition).Of(table), edition.Say("“–”表示不限。", " “–” stands for any value."));
        var width = inputs.Columns.Length + table.Outputs.Length;
        yield return width > WidestRow && table.Rules.Length < MostColumns ? RulesAsColumns() : RulesAsRows();
    }

    private XElement RulesAsRows()
    {
        var columns = inputs.Columns.Length + (HasOthers ? 1 : 0);
        var groups = Tag(
            "tr",
            Tag("th", new XAttribute("rowspan", "2"), new XAttribute("scope", "col"), edition.Say("规则", "Rule")),
            columns == 0 ? null : Tag("th", Class("group"), new XAttribute("colspan", columns), new XAttribute("scope", "colgroup"), edition.Say("条件", "Conditions")),
            Tag("th", Class("group out"), new XAttribute("colspan", table.Outputs.Length), new XAttribute("scope", "colgroup"), edition.Say("结论", "Outcome")));
        var names = Tag(
            "tr",
            inputs.Columns.Select(column => ColumnHead(phrasing.Of(column))),
            HasOthers ? ColumnHead(edition.Say("条件", "Condition")) : null,
            table.Outputs.Select(output => ColumnHead(Class("out"), edition.Heading(output.Title))));
        return ScrollingTable(
            edition.Of(table.Title),
            Class("decision"),
            Tag("thead", groups, names),
            Tag("tbody", table.Rules.Select(Row), Otherwise(columns)));
    }

    private XElement Row(RuleModel rule, int index)
    {
        var input = inputs.Rules[index];
        return Tag(
            "tr",
            Id(edition.Addresses.PartAnchor(table.Name, rule.Id)),
            RowHead(heads.Of(rule, index)),
            input.Cells.Select(cell => Tag("td", cells.Of(cell))),
            HasOthers ? Tag("td", Others(input)) : null,
            rule.Outputs.Select((output, i) => Tag("td", Class("out"), statements.OfOutput(output, table.Outputs[i]))));
    }

    private XElement? Otherwise(int columns) => table.Otherwise is not { } otherwise ? null : Tag(
        "tr",
        Class("otherwise"),
        RowHead(heads.Otherwise(otherwise)),
        columns == 0 ? null : Tag("td", new XAttribute("colspan", columns), edition.Say("以上各条都不适用", "none of the rules above applies")),
        otherwise.NotApplicable is { } reason
            ? Tag("td", Class("out"), new XAttribute("colspan", table.Outputs.Length), edition.Say("不适用:", "Not applicable: "), new Templates(edition).Of(reason))
            : otherwise.Outputs.Select((output, i) => Tag("td", Class("out"), statements.OfOutput(output, table.Outputs[i]))));

    private XElement RulesAsColumns()
    {
        var all = table.Rules.Length + (table.Otherwise is null ? 0 : 1) + 1;
        XElement Band(string name, string kind) => Tag("tr", Class("band"), Tag("th", Class(kind), new XAttribute("colspan", all), new XAttribute("scope", "rowgroup"), name));
        return ScrollingTable(
            edition.Of(table.Title),
            Class("decision columns"),
            Tag("thead", Tag(
                "tr",
                ColumnHead(edition.Say("规则", "Rule")),
                table.Rules.Select((rule, i) => ColumnHead(Id(edition.Addresses.PartAnchor(table.Name, rule.Id)), heads.Of(rule, i))),
                table.Otherwise is { } otherwise ? ColumnHead(heads.Otherwise(otherwise)) : null)),
            Tag(
                "tbody",
                Band(edition.Say("条件", "Conditions"), "group"),
                inputs.Columns.Select((column, i) => Tag("tr", RowHead(phrasing.Of(column)), inputs.Rules.Select(rule => Tag("td", cells.Of(rule.Cells[i]))), i == 0 ? OtherwiseConditions() : null)),
                HasOthers ? Tag("tr", RowHead(edition.Say("条件", "Condition")), inputs.Rules.Select(rule => Tag("td", Others(rule)))) : null),
            Tag(
                "tbody",
                Band(edition.Say("结论", "Outcome"), "group out"),
                table.Outputs.Select((output, i) => Tag(
                    "tr",
                    RowHead(edition.Heading(output.Title)),
                    table.Rules.Select(rule => Tag("td", Class("out"), statements.OfOutput(rule.Outputs[i], output))),
                    table.Otherwise is { NotApplicable: null } rest ? Tag("td", Class("out"), statements.OfOutput(rest.Outputs[i], output)) : OtherwiseReason(i)))));
    }

    private XElement? OtherwiseConditions() => table.Otherwise is null
        ? null
        : Tag("td", new XAttribute("rowspan", inputs.Columns.Length + (HasOthers ? 1 : 0)), edition.Say("其他各条都不适用", "no other rule applies"));

    private XElement? OtherwiseReason(int row) => row == 0 && table.Otherwise is { NotApplicable: { } reason }
        ? Tag("td", Class("out"), new XAttribute("rowspan", table.Outputs.Length), edition.Say("不适用:", "Not applicable: "), new Templates(edition).Of(reason))
        : null;

    private object Others(RuleInputs rule) => rule.Others.IsEmpty
        ? cells.Of([])
        : rule.Others.Select(other => Tag("div", statements.Of(other)));
}
