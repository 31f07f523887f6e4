using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>The fixed words of a report in one language.</summary>
internal sealed record ReportWords
{
    private ReportWords()
    {
    }

    public static ReportWords Chinese { get; } = new()
    {
        Language = "zh-CN",
        Heading = "照护服务规则判断结果",
        Case = "案例",
        AsOf = "适用日期",
        Rules = "规则",
        Version = "版本",
        Determined = "已确定",
        Undetermined = "尚不能确定",
        NotApplicable = "不适用",
        Because = "因为",
        Facts = "所据事实",
        Stopped = "未适用",
        Overridden = "已被优先规定取代",
        Open = "可能适用,取决于未知事实",
        NotInForce = "当日不在施行期内",
        Missing = "还需补充",
        Mend = "怎样改正",
        Change = "要改变结论",
        Clauses = "依据",
        Unverified = "(未经核对原文)",
        Recommended = "(建议性)",
        Met = "符合",
        Broken = "不符合",
        Unknown = "无法判断",
        Colon = ":",
        Comma = ",",
        Semicolon = ";",
        Separator = "、",
    };

    public static ReportWords English { get; } = new()
    {
        Language = "en",
        Heading = "Decisions under the rules on child care",
        Case = "Case",
        AsOf = "As of",
        Rules = "Rules",
        Version = "version",
        Determined = "settled",
        Undetermined = "not settled",
        NotApplicable = "not applicable",
        Because = "Because",
        Facts = "Facts used",
        Stopped = "Did not apply",
        Overridden = "a rule that goes before it applies",
        Open = "May apply, depending on unknown facts",
        NotInForce = "not in force that day",
        Missing = "Still needed",
        Mend = "What would mend it",
        Change = "To change this",
        Clauses = "Clauses",
        Unverified = " (not checked against the text)",
        Recommended = " (recommended)",
        Met = "met",
        Broken = "not met",
        Unknown = "cannot be told",
        Colon = ": ",
        Comma = ", ",
        Semicolon = "; ",
        Separator = ", ",
    };

    public required string Language { get; init; }

    public required string Heading { get; init; }

    public required string Case { get; init; }

    public required string AsOf { get; init; }

    public required string Rules { get; init; }

    public required string Version { get; init; }

    public required string Determined { get; init; }

    public required string Undetermined { get; init; }

    public required string NotApplicable { get; init; }

    public required string Because { get; init; }

    public required string Facts { get; init; }

    public required string Stopped { get; init; }

    public required string Overridden { get; init; }

    public required string Open { get; init; }

    public required string NotInForce { get; init; }

    public required string Missing { get; init; }

    public required string Mend { get; init; }

    public required string Change { get; init; }

    public required string Clauses { get; init; }

    public required string Unverified { get; init; }

    public required string Recommended { get; init; }

    public required string Met { get; init; }

    public required string Broken { get; init; }

    public required string Unknown { get; init; }

    public required string Colon { get; init; }

    public required string Comma { get; init; }

    public required string Semicolon { get; init; }

    public required string Separator { get; init; }

    public static ReportWords In(bool chinese) => chinese ? Chinese : English;

    public string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Determined => Determined,
        DecisionStatus.Undetermined => Undetermined,
        _ => NotApplicable,
    };

    public string Of(FindingStatus status) => status switch
    {
        FindingStatus.Satisfied => Met,
        FindingStatus.Violated => Broken,
        FindingStatus.Unknown => Unknown,
        _ => NotApplicable,
    };
}
