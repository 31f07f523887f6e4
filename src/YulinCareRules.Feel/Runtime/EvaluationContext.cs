using NodaTime;
using YulinCareRules.Feel.Diagnostics;

namespace YulinCareRules.Feel.Runtime;

/// <summary>What an evaluation may know beside its text and its facts: a clock, if the caller lends one, and where warnings go. No culture, no I/O.</summary>
internal sealed class EvaluationContext
{
    private const int MostWarnings = 50;

    private readonly List<FeelDiagnostic>? warnings;

    private EvaluationContext(List<FeelDiagnostic>? warnings, ZonedDateTime? now, Budget budget)
    {
        this.warnings = warnings;
        Now = now;
        Budget = budget;
    }

    /// <summary>No clock, warnings go nowhere and nothing is counted: one for all who call functions on values of their own.</summary>
    public static EvaluationContext Default { get; } = new(null, null, new Budget(counts: false));

    /// <summary>The moment that <c>now()</c> and <c>today()</c> tell; null where they have none to tell.</summary>
    public ZonedDateTime? Now { get; }

    public Budget Budget { get; }

    /// <summary>Why there are nulls in the result, in the order that they came up; the first fifty.</summary>
    public IReadOnlyList<FeelDiagnostic> Warnings => warnings ?? [];

    /// <summary>The text that is being evaluated, where there are several.</summary>
    public string? Path { get; private set; }

    public static EvaluationContext Collecting(ZonedDateTime? now) => new([], now, new Budget(counts: true));

    /// <summary>No clock and no warnings, but what it costs is counted.</summary>
    public static EvaluationContext Counting(int mostSteps) => new(null, null, new Budget(counts: true, mostSteps));

    /// <summary>The text evaluated from here on. Not for the context that all share.</summary>
    public void At(string? path)
    {
        if (warnings is not null)
        {
            Path = path;
        }
    }

    public void Warn(FeelDiagnostic warning)
    {
        if (warnings is { Count: < MostWarnings })
        {
            var placed = warning with { Path = Path };
            if (!warnings.Contains(placed))
            {
                warnings.Add(placed);
            }
        }
    }
}
