using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Documents;

/// <summary>The words of documents and of case files for what a decision or a finding came to.</summary>
internal static class Names
{
    public static string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Determined => "determined",
        DecisionStatus.Undetermined => "undetermined",
        _ => "notApplicable",
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Satisfied => "satisfied",
        FindingStatus.Violated => "violated",
        FindingStatus.Unknown => "unknown",
        _ => "notApplicable",
    };
}
