using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Planning;

/// <summary>The stretches of days within which no rule, figure or document begins or ends: what is in force is the same on all days of one.</summary>
internal sealed class Regimes
{
    // As numbers of days, in their order.
    private readonly List<int> starts;

    private Regimes(List<int> starts) => this.starts = starts;

    public int Count => starts.Count;

    public static Regimes Of(CheckedPack pack)
    {
        var starts = new List<int> { DateOnly.MinValue.DayNumber };
        foreach (var decision in pack.Decisions)
        {
            AddOf(decision, starts);
        }

        foreach (var parameter in pack.Parameters)
        {
            foreach (var figures in parameter.Periods)
            {
                Add(figures.Period, starts);
            }
        }

        foreach (var document in pack.Documents)
        {
            Add(document.Period, starts);
        }

        starts.Sort();
        return new Regimes(starts);
    }

    /// <summary>The stretch that a day lies in, counted from the earliest.</summary>
    public int IndexOf(DateOnly day)
    {
        var index = starts.Count - 1;
        while (starts[index] > day.DayNumber)
        {
            index--;
        }

        return index;
    }

    /// <summary>The first day of a stretch, which stands for all of its days.</summary>
    public DateOnly FirstDay(int index) => DateOnly.FromDayNumber(starts[index]);

    private static void AddOf(DecisionModel decision, List<int> starts)
    {
        Add(decision.Period, starts);
        foreach (var rule in (decision as TableModel)?.Rules ?? [])
        {
            Add(rule.Period, starts);
        }

        foreach (var requirement in (decision as ChecklistModel)?.Requirements ?? [])
        {
            Add(requirement.Period, starts);
        }
    }

    private static void Add(Period period, List<int> starts)
    {
        Add(period.From, starts);
        Add(period.To is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null, starts);
    }

    private static void Add(DateOnly? start, List<int> starts)
    {
        if (start is { } day && !starts.Contains(day.DayNumber))
        {
            starts.Add(day.DayNumber);
        }
    }
}
