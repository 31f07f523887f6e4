using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Planning;

/// <summary>The stretches of days within which no rule, figure or document begins or ends: what is in force is the same on all days of one.</summary>
internal sealed class Regimes
{
    private readonly ImmutableArray<DateOnly> starts;

    private Regimes(ImmutableArray<DateOnly> starts) => this.starts = starts;

    public int Count => starts.Length;

    public static Regimes Of(CheckedPack pack) =>
        new([.. pack.Decisions.SelectMany(PeriodsOf).Concat(pack.Parameters.SelectMany(parameter => parameter.Periods).Select(period => period.Period))
            .Concat(pack.Documents.Select(document => document.Period))
            .SelectMany(Starts)
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order()]);

    /// <summary>The stretch that a day lies in, counted from the earliest.</summary>
    public int IndexOf(DateOnly day)
    {
        var index = starts.Length - 1;
        while (starts[index] > day)
        {
            index--;
        }

        return index;
    }

    /// <summary>The first day of a stretch, which stands for all of its days.</summary>
    public DateOnly FirstDay(int index) => starts[index];

    private static IEnumerable<DateOnly> Starts(Period period)
    {
        if (period.From is { } from)
        {
            yield return from;
        }

        if (period.To is { } to && to < DateOnly.MaxValue)
        {
            yield return to.AddDays(1);
        }
    }

    private static IEnumerable<Period> PeriodsOf(DecisionModel decision) => (decision switch
    {
        TableModel table => table.Rules.Select(rule => rule.Period),
        ChecklistModel checklist => checklist.Requirements.Select(requirement => requirement.Period),
        _ => [],
    }).Append(decision.Period);
}
