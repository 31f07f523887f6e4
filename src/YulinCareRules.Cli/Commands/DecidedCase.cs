using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary>What became of one case: its decisions, or why it could not be read.</summary>
/// <param name="Decisions">The decisions; null where the case could not be read.</param>
/// <param name="Problems">Why it could not be read.</param>
/// <param name="Differences">Where the two evaluators differ, if both were asked.</param>
internal sealed record DecidedCase(CaseDecisions? Decisions, IReadOnlyList<Diagnostic> Problems, IReadOnlyList<Diagnostic> Differences)
{
    /// <summary>What was given up because it costs too much.</summary>
    public IReadOnlyList<Diagnostic> Stopped => Decisions is null ? [] : [.. Decisions.Stopped.Distinct()];

    public bool IsWhole => Decisions is not null && Stopped.Count == 0;

    public static DecidedCase Unreadable(params IReadOnlyList<Diagnostic> problems) => new(null, problems, []);
}
