using YulinCareRules.Feel.Types;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>The types of the language in words for people.</summary>
internal static class FeelWords
{
    public static string Zh(FeelType type) => type switch
    {
        ListOf { Element: SimpleType { Name: "Any" } } => "列表",
        ListOf { Element: var element } => $"{Zh(element)}的列表",
        RangeOf => "区间",
        ContextOf => "一组 名称: 值",
        SimpleType { Name: "number" } => "数",
        SimpleType { Name: "string" } => "文字",
        SimpleType { Name: "boolean" } => "“是”或“否”",
        SimpleType { Name: "date" or "date and time" } => "日期",
        SimpleType { Name: "time" } => "时间",
        SimpleType { Name: "function" } => "函数",
        SimpleType { Name: "Any" } => "任意值",
        _ => "时长",
    };

    public static string En(FeelType type) => type switch
    {
        ListOf { Element: SimpleType { Name: "Any" } } => "a list",
        ListOf { Element: var element } => $"a list of {En(element)}",
        RangeOf => "a range",
        ContextOf => "entries of names and values",
        SimpleType { Name: "number" } => "a number",
        SimpleType { Name: "string" } => "text",
        SimpleType { Name: "boolean" } => "true or false",
        SimpleType { Name: "date" or "date and time" } => "a date",
        SimpleType { Name: "time" } => "a time",
        SimpleType { Name: "function" } => "a function",
        SimpleType { Name: "Any" } => "any value",
        _ => "a duration",
    };
}
