using System.Text;

namespace YulinCareRules.Engine.Cases;

/// <summary>What came of a case, in lines: its place and title, and below them each difference.</summary>
internal static class CaseOutcomeText
{
    public static string Write(CaseOutcome outcome)
    {
        var text = new StringBuilder($"{outcome.Location}: {outcome.Title.Zh} ({outcome.Title.En})\n");
        foreach (var failure in outcome.Failures)
        {
            text.Append("  ").Append(failure).Append('\n');
        }

        return text.ToString();
    }
}
