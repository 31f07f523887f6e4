using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>Values as people read them.</summary>
internal static class FactText
{
    /// <summary>Without any names: numbers and texts as they are.</summary>
    public static string Plain(FeelValue value) => value switch
    {
        FeelNumber number => Number(number.Value),
        FeelString text => text.Value,
        FeelBoolean boolean => boolean.Value ? "true" : "false",
        FeelDate date => date.Date.ToString(),
        FeelList list => string.Join(", ", list.Items.Select(Plain)),
        FeelContext context => "{" + string.Join(", ", context.Entries.Select(entry => $"{entry.Key}: {Plain(entry.Value)}")) + "}",
        FeelNull => "null",
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>With the names that people know the values by.</summary>
    public static string For(FeelValue value, PackType type, bool chinese) => (value, type) switch
    {
        (FeelString text, EnumerationType { Enumeration: var enumeration }) => enumeration.Find(text.Value)?.Title.In(chinese) ?? text.Value,
        (FeelBoolean boolean, _) => (boolean.Value, chinese) switch
        {
            (true, true) => "是",
            (true, false) => "yes",
            (false, true) => "否",
            _ => "no",
        },
        (FeelNumber number, NumberType { Measure: { } measure }) => Measured(number.Value, measure, chinese),
        (FeelDate date, _) => Day(new DateOnly(date.Date.Year, date.Date.Month, date.Date.Day), chinese),
        (FeelContext words, BilingualType) => Plain(words.Find(chinese ? "zh" : "en") ?? FeelNull.Instance),
        (FeelContext fields, RecordType { Record: var record }) => Fields(fields, record, chinese),
        (FeelList list, ListType { Element: var element }) => list.Items.IsEmpty
            ? chinese ? "无" : "none"
            : element is RecordType
            ? string.Join(chinese ? ";" : "; ", list.Items.Select(item => For(item, element, chinese)))
            : string.Join(chinese ? "、" : ", ", list.Items.Select(item => For(item, element, chinese))),
        (FeelNull, _) => chinese ? "未作规定" : "not laid down",
        _ => Plain(value),
    };

    // A field that holds nothing is left out: of an open record it is not known, of a settled one there is nothing to say.
    private static string Fields(FeelContext fields, RecordModel record, bool chinese) => string.Join(
        chinese ? "," : ", ",
        record.Fields.Where(field => fields.Find(field.Name) is not (null or FeelNull))
            .Select(field => $"{field.Title.In(chinese)}{(chinese ? ":" : ": ")}{For(fields.Find(field.Name)!, field.Type, chinese)}"));

    /// <summary>The same, save that a number comes without its unit: the text around it has one.</summary>
    public static string InText(FeelValue value, PackType type, bool chinese) =>
        value is FeelNumber number ? Number(number.Value) : For(value, type, chinese);

    /// <summary>A day as people say it.</summary>
    public static string Day(DateOnly day, bool chinese) =>
        day.ToString(chinese ? "yyyy'年'M'月'd'日'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Measured(decimal value, UnitModel measure, bool chinese) =>
        measure.IsShare ? $"{Number(value * 100)}%"
        : chinese ? $"{Number(value)}{measure.Title.Zh}"
        : $"{Number(value)} {(value == 1 ? measure.One ?? measure.Title.En : measure.Title.En)}";

    /// <summary>A decimal without trailing zeros.</summary>
    public static string Number(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
