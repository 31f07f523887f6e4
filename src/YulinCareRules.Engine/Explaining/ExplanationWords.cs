using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Explaining;

/// <summary>The fixed words of an explanation in one language.</summary>
internal sealed record ExplanationWords(
    string Determined,
    string Undetermined,
    string NotApplicable,
    string Because,
    string Facts,
    string Stopped,
    string Overridden,
    string Open,
    string NotInForce,
    string Missing,
    string Change,
    string Clauses,
    string Unverified,
    string Recommended,
    string Met,
    string Broken,
    string Unknown,
    string Colon,
    string Comma,
    string Separator)
{
    public static ExplanationWords Chinese { get; } = new(
        "已确定", "尚不能确定", "不适用", "因为", "所据事实", "未适用", "已被优先规定取代", "可能适用,取决于未知事实", "当日不在施行期内", "还需补充", "要改变结论", "依据",
        "(未经核对原文)", "(建议性)", "符合", "不符合", "无法判断", ":", ",", "、");

    public static ExplanationWords English { get; } = new(
        "settled", "not settled", "not applicable", "Because", "Facts used", "Did not apply", "a rule that goes before it applies", "May apply, depending on unknown facts", "not in force that day", "Still needed", "To change this", "Clauses",
        " (not checked against the text)", " (recommended)", "met", "not met", "cannot be told", ": ", ", ", ", ");

    public static ExplanationWords In(bool chinese) => chinese ? Chinese : English;

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
