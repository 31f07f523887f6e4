using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Rows of figures in any order, some side by side for different keys → periods one after the other, each with all the figures of its days.</summary>
internal static class Timeline
{
    public static ImmutableArray<ParameterPeriod> Of(ImmutableArray<ParameterPeriod> rows)
    {
        var days = rows.SelectMany(row => new[] { row.Period.From ?? DateOnly.MinValue, DayAfter(row.Period.To) }).OfType<DateOnly>().Distinct().Order().ToList();
        var periods = ImmutableArray.CreateBuilder<ParameterPeriod>();
        for (var i = 0; i < days.Count; i++)
        {
            ImmutableArray<ParameterPeriod> together = [.. rows.Where(row => row.Period.Contains(days[i]))];
            if (!together.IsEmpty)
            {
                var from = days[i] == DateOnly.MinValue ? null : (DateOnly?)days[i];
                var to = i + 1 < days.Count ? days[i + 1].AddDays(-1) : (DateOnly?)null;
                periods.Add((together.Length == 1 ? together[0] : Together(together)) with { Period = new Period(from, to) });
            }
        }

        return periods.ToImmutable();
    }

    private static DateOnly? DayAfter(DateOnly? day) => day is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null;

    private static ParameterPeriod Together(ImmutableArray<ParameterPeriod> rows) => rows[0] with
    {
        Sources = [.. rows.SelectMany(row => row.Sources).Distinct()],
        ByKey = rows.SelectMany(row => row.ByKey ?? FrozenDictionary<string, Feel.Values.FeelValue>.Empty).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal),
        FiguresAt = rows.SelectMany(row => row.FiguresAt).DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal),
        SourcesByKey = rows.SelectMany(row => (row.ByKey?.Keys ?? []).Select(key => (Key: key, Sources: row.SourcesOf(new Feel.Values.FeelString(key)))))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => new KeyCitations(pair.Sources), StringComparer.Ordinal),
    };
}
