using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>The members of values that are no contexts.</summary>
internal static class Properties
{
    /// <summary>Null where the value has no such member.</summary>
    public static FeelValue? Find(FeelValue value, string name) => value switch
    {
        FeelContext context => context.Find(name),
        FeelDate date => OfDate(date.Date, name),
        FeelTime time => OfTime(time.NanosecondOfDay, time.Zone, time.FixedOffset, name),
        FeelDateTime at => OfDate(at.Date, name) ?? OfTime(at.NanosecondOfDay, at.Zone, at.Zone?.OffsetAt(at.Date, at.NanosecondOfDay), name),
        FeelDayTimeDuration duration => OfDuration(duration, name),
        FeelYearMonthDuration duration => name switch
        {
            "years" => new FeelNumber(duration.Months / 12),
            "months" => new FeelNumber(duration.Months % 12),
            _ => null,
        },
        FeelRange range => name switch
        {
            "start" => range.Low ?? FeelNull.Instance,
            "end" => range.High ?? FeelNull.Instance,
            "start included" => FeelBoolean.From(range.LowIncluded),
            "end included" => FeelBoolean.From(range.HighIncluded),
            _ => null,
        },
        _ => null,
    };

    private static FeelNumber? OfDate(CivilDate date, string name) => name switch
    {
        "year" => new FeelNumber(date.Year),
        "month" => new FeelNumber(date.Month),
        "day" => new FeelNumber(date.Day),
        "weekday" => new FeelNumber(date.Weekday),
        _ => null,
    };

    private static FeelValue? OfTime(long nanoseconds, FeelZone? zone, int? offset, string name) => name switch
    {
        "hour" => new FeelNumber(nanoseconds / 3_600_000_000_000),
        "minute" => new FeelNumber(nanoseconds / 60_000_000_000 % 60),
        "second" => new FeelNumber(nanoseconds / 1_000_000_000m % 60),
        "time offset" => offset is { } seconds ? new FeelDayTimeDuration(seconds) : FeelNull.Instance,
        "timezone" => zone is NamedZone named ? new FeelString(named.Id) : FeelNull.Instance,
        _ => null,
    };

    // Of a negative duration every part is negative.
    private static FeelNumber? OfDuration(FeelDayTimeDuration duration, string name) => name switch
    {
        "days" => new FeelNumber(decimal.Truncate(duration.Seconds / 86_400)),
        "hours" => new FeelNumber(decimal.Truncate(duration.Seconds % 86_400 / 3600)),
        "minutes" => new FeelNumber(decimal.Truncate(duration.Seconds % 3600 / 60)),
        "seconds" => new FeelNumber(duration.Seconds % 60),
        _ => null,
    };
}
