using YulinCareRules.Engine.Explaining.Reports;

namespace YulinCareRules.Engine.Explaining;

/// <summary>Puts an explanation into lines that a clerk can read aloud: decision, because, clause; what is missing; what would change it.</summary>
public static class ExplanationText
{
    /// <summary>The explanation as text.</summary>
    /// <param name="explanation">What to put into words.</param>
    /// <param name="chinese">True for Chinese, false for English.</param>
    /// <param name="full">True for the reasons too; false for the outcome, what is wrong, what is missing and the clauses.</param>
    public static string Write(Explanation explanation, bool chinese, bool full)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new TextReport(chinese).Write(new DecisionReportBuilder(explanation, chinese, full).Build());
    }
}
