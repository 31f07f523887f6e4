using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>Values, types, days and periods as the readers of a language write them.</summary>
internal sealed class Values(bool chinese)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public string Of(FeelValue value, PackType type) => (value, type) switch
    {
        (FeelNumber number, NumberType { Unit: Units.Share }) => FactText.Number(number.Value * 100) + "%",
        (FeelNumber number, NumberType { Unit: { } unit }) => Measure(number.Value, unit),
        (FeelDate date, _) => Day(new DateOnly(date.Date.Year, date.Date.Month, date.Date.Day)),
        (FeelString { Value: "" }, _) => chinese ? "(空)" : "(empty)",
        (FeelString text, TextType or AnyType) => chinese ? $"“{text.Value}”" : $"“{text.Value}”",
        (FeelList list, ListType { Element: var element }) when !list.Items.IsEmpty && element is not RecordType =>
            string.Join(chinese ? "、" : ", ", list.Items.Select(item => Of(item, element))),
        _ => FactText.For(value, type, chinese),
    };

    public string Day(DateOnly day) => chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    public string Of(Period period) => (period.From, period.To, chinese) switch
    {
        (null, null, true) => "不限",
        (null, null, false) => "at all times",
        ({ } from, null, true) => $"{Day(from)}起",
        ({ } from, null, false) => $"from {Day(from)}",
        (null, { } to, true) => $"至{Day(to)}止",
        (null, { } to, false) => $"until {Day(to)}",
        ({ } from, { } to, true) => $"{Day(from)}至{Day(to)}",
        ({ } from, { } to, false) => $"{Day(from)} to {Day(to)}",
    };

    public string Of(PackType type) => type switch
    {
        BooleanType => chinese ? "是或否" : "yes or no",
        NumberType { Unit: Units.Share } => chinese ? "百分比" : "percentage",
        NumberType { Unit: { } unit } number => chinese ? $"{Plain(number)},单位{Units.NameOf(unit).Zh}" : $"{Plain(number)}, in {Units.NameOf(unit).En}",
        NumberType number => Plain(number),
        TextType => chinese ? "文字" : "text",
        BilingualType => chinese ? "文字" : "text",
        DateType => chinese ? "日期" : "date",
        ListType list => chinese ? $"{Of(list.Element)}(可有多项)" : $"{Of(list.Element)} (any number)",
        _ => chinese ? type.Zh : type.En,
    };

    private string Plain(NumberType number) => (number.IsInteger, chinese) switch
    {
        (true, true) => "整数",
        (true, false) => "whole number",
        (false, true) => "数",
        _ => "number",
    };

    private string Measure(decimal value, string unit)
    {
        var name = chinese ? Units.NameOf(unit).Zh : Units.NameOf(unit).En;
        return (unit, chinese) switch
        {
            ("floor", false) => $"floor {FactText.Number(value)}",
            ("floor", true) => $"第{FactText.Number(value)}层",
            (_, true) => FactText.Number(value) + name,
            _ => $"{FactText.Number(value)} {(value == 1 ? Singular(name) : name)}",
        };
    }

    private static string Singular(string name) => name switch
    {
        "people" => "person",
        "children" => "child",
        "classes" => "class",
        _ when name.Length > 2 && name.EndsWith('s') => name[..^1],
        _ => name,
    };
}
