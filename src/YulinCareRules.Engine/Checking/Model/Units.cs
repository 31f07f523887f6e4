namespace YulinCareRules.Engine.Checking.Model;

/// <summary>Units that a bare number turns into each other. A unit that is not listed is a kind of its own.</summary>
internal static class Units
{
    private static readonly string[][] Kinds =
    [
        ["years", "months", "weeks", "days", "hours", "minutes", "seconds", "年", "月", "个月", "周", "天", "日", "小时", "分钟", "秒"],
        ["km", "m", "cm", "mm", "公里", "千米", "米", "厘米", "毫米"],
        ["sqm", "m2", "m²", "ha", "平方米", "公顷", "亩"],
        ["yuan", "tenThousandYuan", "fen", "元", "万元", "分"],
        ["share", "percent", "%", "比例", "百分比"],
    ];

    public static bool AreOfOneKind(string left, string right) => Kinds.Any(kind => kind.Contains(left) && kind.Contains(right));
}
