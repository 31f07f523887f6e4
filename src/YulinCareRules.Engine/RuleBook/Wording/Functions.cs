namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>What the functions of the expression language are called in a rule book.</summary>
internal static class Functions
{
    public static string NameOf(string function, bool chinese) => !chinese ? function : function switch
    {
        "abs" => "绝对值",
        "ceiling" or "round up" => "向上取整",
        "floor" or "round down" => "向下取整",
        "round half up" or "round half down" or "decimal" => "四舍五入",
        "mean" => "平均数",
        "median" => "中位数",
        "modulo" => "余数",
        "all" => "全部为是",
        "any" => "任一为是",
        "distinct values" => "不重复的各项",
        "concatenate" or "union" or "append" => "合并",
        "contains" => "含有",
        "starts with" => "以此开头",
        "ends with" => "以此结尾",
        "string length" => "字数",
        "date" => "日期",
        "years and months duration" => "相隔年月",
        "duration" => "期间",
        "number" => "数值",
        _ => "计算",
    };
}
