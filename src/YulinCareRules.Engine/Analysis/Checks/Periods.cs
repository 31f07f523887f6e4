using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Periods laid over each other.</summary>
internal static class Periods
{
    /// <summary>The parts of a period that lie in none of the others.</summary>
    public static IEnumerable<Period> Without(Period whole, IEnumerable<Period> others)
    {
        var next = whole.From ?? DateOnly.MinValue;
        var last = whole.To ?? DateOnly.MaxValue;
        foreach (var other in others.OrderBy(other => other.From ?? DateOnly.MinValue))
        {
            var from = other.From ?? DateOnly.MinValue;
            if (from > last)
            {
                break;
            }

            if (from > next)
            {
                yield return Of(next, from.AddDays(-1));
            }

            var to = other.To ?? DateOnly.MaxValue;
            if (to == DateOnly.MaxValue)
            {
                yield break;
            }

            next = to.AddDays(1) > next ? to.AddDays(1) : next;
        }

        if (next <= last)
        {
            yield return Of(next, last);
        }
    }

    private static Period Of(DateOnly from, DateOnly to) => new(from == DateOnly.MinValue ? null : from, to == DateOnly.MaxValue ? null : to);
}
