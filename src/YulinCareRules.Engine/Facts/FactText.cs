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
        (FeelContext words, BilingualType) => Plain(words.Find(chinese ? "zh" : "en") ?? FeelNull.Instance),
        (FeelContext fields, RecordType { Record: var record }) => Fields(fields, record, chinese),
        (FeelList list, ListType { Element: var element }) => list.Items.IsEmpty
            ? chinese ? "(无)" : "(none)"
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

    /// <summary>A decimal without trailing zeros.</summary>
    public static string Number(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
