using NodaTime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Dates, times and durations; the clock where the caller lends one.</summary>
internal static class TemporalFunctions
{
    private static readonly Parameter FromText = Parameter.Text("from");
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new(
            "date",
            Signature.Of(call => TemporalText.Date(call.Text(0)), FromText),
            Signature.Of(call => call[0], new Parameter("from", FeelTypes.Date)),
            Signature.Of(call => new FeelDate(((FeelDateTime)call[0]).Date), new Parameter("from", FeelTypes.DateAndTime)),
            Signature.Of(
                call => CivilDate.TryCreate(call.Number(0), call.Number(1), call.Number(2)) is { } date ? new FeelDate(date) : null,
                Parameter.Number("year"),
                Parameter.Number("month"),
                Parameter.Number("day"))),
        new(
            "time",
            Signature.Of(call => TemporalText.Time(call.Text(0)), FromText),
            Signature.Of(call => call[0], new Parameter("from", FeelTypes.Time)),
            Signature.Of(call => ((FeelDateTime)call[0]).Time, new Parameter("from", FeelTypes.DateAndTime)),
            Signature.Of(
                TimeOf,
                Parameter.Number("hour"),
                Parameter.Number("minute"),
                Parameter.Number("second"),
                new Parameter("offset", FeelTypes.DayTimeDuration).OrNull.Optional)),
        new(
            "date and time",
            Signature.Of(call => TemporalText.DateTime(call.Text(0)), FromText),
            Signature.Of(
                call => new FeelDateTime(((FeelDateTime)call[0]).Date, ((FeelTime)call[1]).NanosecondOfDay, ((FeelTime)call[1]).Zone),
                new Parameter("date", FeelTypes.DateAndTime),
                new Parameter("time", FeelTypes.Time))),
        new("duration", Signature.Of(call => TemporalText.Duration(call.Text(0)), FromText)),
        new("years and months duration", Signature.Of(
            call => new FeelYearMonthDuration(MonthsBetween(((FeelDateTime)call[0]).Date, ((FeelDateTime)call[1]).Date)),
            new Parameter("from", FeelTypes.DateAndTime),
            new Parameter("to", FeelTypes.DateAndTime))),
        OfDate("day of year", date => new FeelNumber(date.DayOfYear)),
        OfDate("day of week", date => new FeelString(Days[date.Weekday - 1])),
        OfDate("month of year", date => new FeelString(Months[date.Month - 1])),
        OfDate("week of year", date => new FeelNumber(date.WeekOfYear)),
        OfClock("now", now => new FeelDateTime(CivilDate.From(now.Date), now.TimeOfDay.NanosecondOfDay, new OffsetZone(now.Offset.Seconds))),
        OfClock("today", now => new FeelDate(now.Date)),
    ];

    private static BuiltInFunction OfDate(string name, Func<CivilDate, FeelValue> body) =>
        new(name, Signature.Of(call => body(((FeelDateTime)call[0]).Date), new Parameter("date", FeelTypes.DateAndTime)));

    private static BuiltInFunction OfClock(string name, Func<ZonedDateTime, FeelValue> body) =>
        new(name, Signature.Of(call => call.Context.Now is { } now ? body(now) : null)) { IsPure = false };

    private static FeelTime? TimeOf(Call call)
    {
        var (hour, minute, second) = (call.Number(0), call.Number(1), call.Number(2));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or >= 60 || !decimal.IsInteger(hour) || !decimal.IsInteger(minute))
        {
            return null;
        }

        var zone = call[3] is FeelDayTimeDuration offset ? TemporalText.Offset(offset.Seconds) : null;
        return zone is null && !call.IsNull(3) ? null : new FeelTime((long)(((hour * 3600) + (minute * 60) + second) * 1_000_000_000m), zone);
    }

    // Whole months only: one that is not full does not count.
    private static long MonthsBetween(CivilDate from, CivilDate to)
    {
        var months = (((long)to.Year - from.Year) * 12) + to.Month - from.Month;
        var days = to.Day - from.Day;
        return months > 0 && days < 0 ? months - 1 : months < 0 && days > 0 ? months + 1 : months;
    }
}
