using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>How far a decision is settled, as an invariant may ask: <c>taxRelief.status = notApplicable</c>.</summary>
internal static class DecisionStatuses
{
    public const string Determined = "determined";

    public const string NotApplicable = "notApplicable";

    public const string Undetermined = "undetermined";

    /// <summary>The name after the decision, beside which its Chinese name is accepted.</summary>
    public const string Member = "status";

    /// <summary>The Chinese name of <see cref="Member"/>.</summary>
    public const string MemberZh = "状态";

    public static EnumerationModel Enumeration { get; } = new(
        "DecisionStatus",
        new BilingualText("决定状态", "status of a decision"),
        [
            new EnumerationValueModel(Determined, new BilingualText("已确定", "determined")),
            new EnumerationValueModel(NotApplicable, new BilingualText("不适用", "not applicable")),
            new EnumerationValueModel(Undetermined, new BilingualText("不能确定", "undetermined")),
        ]);

    public static PackType Type { get; } = new EnumerationType(Enumeration);
}
