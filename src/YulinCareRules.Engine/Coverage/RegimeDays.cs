using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Coverage;

/// <summary>What stands for every case: one day of each span within which nothing of a pack changes, and facts of which nothing is known.</summary>
internal static class RegimeDays
{
    /// <summary>Days within a period.</summary>
    public static IEnumerable<DateOnly> Of(CheckedPack pack, Period within) => pack.Parameters.SelectMany(parameter => parameter.Periods.Select(period => period.Period))
        .Concat(pack.Decisions.SelectMany(DateItems.PeriodsOf))
        .SelectMany(period => new[] { period.From, period.To is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null })
        .OfType<DateOnly>()
        .Append(within.From ?? DateOnly.MinValue)
        .Distinct()
        .Where(within.Contains);

    public static CaseFacts NothingKnown(CheckedPack pack) => new(null, SubjectRecords.Of(
        pack.Facts.Subjects,
        subject => new FactRecord(subject.Record, [.. subject.Record.Fields.Select(_ => (FactValue)FactUnknown.Instance)])));
}
