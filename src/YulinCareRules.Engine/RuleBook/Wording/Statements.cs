using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>An expression laid out for reading: joined conditions as lists, branches under each other, records as tables.</summary>
internal sealed class Statements(Edition edition)
{
    private readonly Phrasing phrasing = new(edition);
    private readonly Values values = new(edition.Chinese);

    public object Of(BoundExpression expression) => Of(expression, LocalNames.None);

    /// <summary>What a rule gives: a plain number takes the unit of the output, and a remark that is not made is none.</summary>
    public object OfOutput(BoundExpression expression, OutputModel output) => (expression, output.Type) switch
    {
        (BoundConstant { Value: FeelNull }, BilingualType or TextType) => edition.Say("无", "none"),
        (BoundConstant { Value: FeelNumber number }, NumberType type) => values.Of(number, type),
        _ => Of(expression),
    };

    private object Of(BoundExpression expression, LocalNames locals) => expression switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } joined => Joined(joined, locals),
        BoundIf branch => Branches(branch, locals),
        BoundQuantified { Iterators: not [{ Name: "?member" }] } quantified => Quantified(quantified, locals),
        BoundList { Items: [BoundRecord, ..] } list => Records(list, locals),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } =>
            phrasing.Of(expression, locals),
        { Type: BooleanType } => phrasing.Condition(expression, locals),
        _ => phrasing.Of(expression, locals),
    };

    private XElement Joined(BoundBinary joined, LocalNames locals) => Tag(
        "div",
        Class("joined"),
        Tag("p", Class("lead"), joined.Operator == BinaryOperator.And ? edition.Say("以下各项全部满足:", "all of these:") : edition.Say("以下各项满足其一:", "any of these:")),
        Tag("ul", Chains.Parts(joined).Select(part => Tag("li", Of(part, locals)))));

    private XElement Branches(BoundIf branch, LocalNames locals)
    {
        var items = new List<XElement>();
        BoundExpression rest = branch;
        while (rest is BoundIf next)
        {
            items.Add(Tag("li", edition.Say("如果", "if "), phrasing.Condition(next.Condition, locals), edition.Say(",则为", ": "), phrasing.Of(next.Then, locals)));
            rest = next.Else;
        }

        items.Add(Tag("li", edition.Say("否则为", "otherwise: "), phrasing.Of(rest, locals)));
        return Tag("ul", Class("branches"), items);
    }

    private XElement Quantified(BoundQuantified quantified, LocalNames locals)
    {
        var inner = locals.With(quantified.Iterators, edition.Chinese);
        return Tag("div", Class("joined"), Tag("p", Class("lead"), phrasing.Head(quantified, locals, inner)), Tag("div", Class("within"), Of(quantified.Condition, inner)));
    }

    private XElement Records(BoundList list, LocalNames locals)
    {
        var record = ((BoundRecord)list.Items[0]).Record;
        return ScrollingTable(
            edition.Of(record.Title),
            Tag("thead", Tag("tr", record.Fields.Select(field => ColumnHead(edition.Heading(field.Title))))),
            Tag("tbody", list.Items.OfType<BoundRecord>().Select(row => Tag(
                "tr",
                row.Fields.Select((cell, i) => i == 0 ? RowHead(phrasing.Of(cell, locals)) : Tag("td", Of(cell, locals)))))));
    }
}
