using System.Globalization;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>The days on both sides of each date on which a decision, one of its rules or requirements, or a figure that it reads begins or ends.</summary>
internal static class DateItems
{
    public static IEnumerable<CoverageItem> Of(DecisionModel decision, PackOwnership own) => Periods(decision)
        .Where(version => own.Has(version.Place))
        .SelectMany(version => Days(version.Period).Select(day => (day.Day, day.Zh, day.En, version.Place)))
        .Where(day => Matters(day.Day, decision.Period))
        .DistinctBy(day => day.Day)
        .OrderBy(day => day.Day)
        .Select(day => new CoverageItem(CoverageKind.Date, CoverageKeys.Date(decision, day.Day), decision, day.Place, new BilingualText(
            string.Create(CultureInfo.InvariantCulture, $"{decision.Title.Zh}:{day.Day:yyyy-MM-dd}({day.Zh})"),
            string.Create(CultureInfo.InvariantCulture, $"{decision.Name}: {day.Day:yyyy-MM-dd} ({day.En})")))
        {
            Day = day.Day,
        });

    /// <summary>From when to when the decision, its parts and the figures that it reads are in force.</summary>
    public static IEnumerable<Period> PeriodsOf(DecisionModel decision) => Periods(decision).Select(version => version.Period);

    private static IEnumerable<(Period Period, SourceLocation Place)> Periods(DecisionModel decision) => new[] { (decision.Period, decision.Location) }
        .Concat(decision switch
        {
            TableModel table => table.Rules.Select(rule => (rule.Period, rule.At!.Location)),
            ChecklistModel checklist => checklist.Requirements.Select(requirement => (requirement.Period, requirement.At!.Location)),
            _ => [],
        })
        .Concat(DecisionPart.Of(decision).SelectMany(part => BoundWalk.Parameters(part.Expression))
            .SelectMany(parameter => parameter.Parameter.Periods).Where(period => period.At is not null).Select(period => (period.Period, period.At!.Location)));

    private static IEnumerable<(DateOnly Day, string Zh, string En)> Days(Period period)
    {
        if (period.From is { } from && from > DateOnly.MinValue)
        {
            yield return (from.AddDays(-1), "施行前一日", "the day before it begins");
            yield return (from, "施行首日", "the first day");
        }

        if (period.To is { } to && to < DateOnly.MaxValue)
        {
            yield return (to, "最后一日", "the last day");
            yield return (to.AddDays(1), "终止后一日", "the day after it ends");
        }
    }

    // Of a figure that is older than the decision, the decision never saw the first day.
    private static bool Matters(DateOnly day, Period decision) =>
        (decision.From is not { } from || day >= from.AddDays(-1)) && (decision.To is not { } to || to == DateOnly.MaxValue || day <= to.AddDays(1));
}
