using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using YulinCareRules.Feel.Values;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>Every figure over time: value, unit, days, clause, and who reads it.</summary>
internal sealed class ParametersPage(Edition edition)
{
    private readonly Citations citations = new(edition);
    private readonly Values values = new(edition.Chinese);

    public Page Write() => new(Addresses.Parameters, edition.Say("数值", "Figures"), Content());

    private IEnumerable<object?> Content()
    {
        yield return Tag("p", edition.Say(
            "规则里的每个数值只在这里规定一次,各有单位、施行日期和依据。",
            "Every figure of the rules is laid down once, here, with its unit, its days and its clause."));
        foreach (var parameter in edition.Pack.Parameters)
        {
            yield return Parameter(parameter);
        }
    }

    private XElement Parameter(ParameterModel parameter)
    {
        var readers = edition.Uses.Readers(parameter);
        return Tag(
            "article",
            Class("card"),
            Id(edition.Addresses.ParameterAnchor(parameter)),
            Tag("h2", edition.Heading(parameter.Title), " ", Identifier(parameter.Name)),
            parameter.Periods.IsEmpty ? Tag("p", edition.Say("只作了声明,没有录入数值。", "Declared; no value is on record.")) : Table(parameter),
            Tag("dl", Pair(edition.Say("种类", "Kind"), values.Of(parameter.Type)), Pair(
                edition.Say("用到它的决定", "Read by"),
                readers.IsEmpty ? edition.Say("无", "none") : Join(readers.Select(decision => (object)Link(edition.Addresses.Decision(decision.Name), edition.Of(decision.Title))), edition.Comma))));
    }

    private XElement Table(ParameterModel parameter) => ScrollingTable(
        edition.Of(parameter.Title),
        Tag("thead", Tag(
            "tr",
            ColumnHead(edition.Say("施行", "In force")),
            parameter.By is { } by ? ColumnHead(edition.Heading(by.Title)) : null,
            ColumnHead(edition.Say("数值", "Value")),
            ColumnHead(edition.Say("依据", "Clause")))),
        Tag("tbody", parameter.Periods.SelectMany(period => Rows(parameter, period))));

    private IEnumerable<XElement> Rows(ParameterModel parameter, ParameterPeriod period)
    {
        if (period.ByKey is not { } byKey)
        {
            yield return Tag("tr", RowHead(values.Of(period.Period)), Tag("td", Tag("b", values.Of(period.Single ?? FeelNull.Instance, parameter.Type))), Tag("td", citations.Of(period.Sources)));
            yield break;
        }

        var keys = FigureWords.Keys(parameter, byKey).ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var (key, value) = keys[i];
            yield return Tag(
                "tr",
                i > 0 ? null : Tag("th", new XAttribute("scope", "rowgroup"), new XAttribute("rowspan", keys.Count), values.Of(period.Period)),
                Tag("td", edition.Of(key.Title)),
                Tag("td", Tag("b", values.Of(value, parameter.Type))),
                Tag("td", citations.Of(period.SourcesOf(new FeelString(key.Name)))));
        }
    }
}
