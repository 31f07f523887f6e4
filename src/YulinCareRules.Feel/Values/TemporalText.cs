using System.Globalization;
using System.Text.RegularExpressions;

namespace YulinCareRules.Feel.Values;

/// <summary>Texts of dates, times and durations → values; null where the text is none.</summary>
internal static partial class TemporalText
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whatever the text is: what stands after <c>@</c>.</summary>
    public static FeelValue? Any(string text) => Date(text) ?? Time(text) ?? DateTime(text) ?? Duration(text);

    public static FeelValue? Date(string text) => DateForm().Match(text) is { Success: true } match && DateOf(match) is { } date ? new FeelDate(date) : null;

    public static FeelValue? Time(string text)
    {
        var match = TimeForm().Match(text);
        return match.Success && ClockOf(match) is { } clock && TryZone(match, out var zone)
            ? new FeelTime(clock % FeelTime.NanosecondsOfDay, zone)
            : null;
    }

    /// <summary>A date and time; a date alone is its midnight.</summary>
    public static FeelValue? DateTime(string text)
    {
        if (DateForm().Match(text) is { Success: true } alone)
        {
            return DateOf(alone) is { } midnight ? new FeelDateTime(midnight, 0, null) : null;
        }

        var match = DateTimeForm().Match(text);
        if (!match.Success || DateOf(match) is not { } date || ClockOf(match) is not { } clock || !TryZone(match, out var zone))
        {
            return null;
        }

        return clock < FeelTime.NanosecondsOfDay
            ? new FeelDateTime(date, clock, zone)
            : date.PlusDays(1) is { } next ? new FeelDateTime(next, 0, zone) : null;
    }

    public static FeelValue? Duration(string text)
    {
        try
        {
            if (YearMonthForm().Match(text) is { Success: true } months)
            {
                var total = (Part(months, "y") * 12) + Part(months, "m");
                return new FeelYearMonthDuration(decimal.ToInt64(Signed(months, total)));
            }

            if (DayTimeForm().Match(text) is { Success: true } days)
            {
                var seconds = (Part(days, "d") * 86_400) + (Part(days, "h") * 3600) + (Part(days, "m") * 60) + Part(days, "s");
                return new FeelDayTimeDuration(Signed(days, seconds));
            }
        }
        catch (OverflowException)
        {
            // More than any clock counts.
        }

        return null;
    }

    /// <summary>The zone of an offset in seconds, or null beyond eighteen hours.</summary>
    public static OffsetZone? Offset(decimal seconds) =>
        Math.Abs(seconds) <= OffsetZone.Furthest && decimal.IsInteger(seconds) ? new OffsetZone((int)seconds) : null;

    private static decimal Signed(Match match, decimal size) => match.Groups["sign"].Success ? -size : size;

    private static decimal Part(Match match, string name) => match.Groups[name] is { Success: true } group
        ? decimal.Parse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : 0;

    private static CivilDate? DateOf(Match match) => CivilDate.TryCreate(
        decimal.Parse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        Part(match, "month"),
        Part(match, "day"));

    // Nanoseconds; 24:00:00 is the end of the day and nothing is after it.
    private static long? ClockOf(Match match)
    {
        var (hour, minute, second) = ((int)Part(match, "hour"), (int)Part(match, "minute"), (int)Part(match, "second"));
        var fraction = match.Groups["fraction"] is { Success: true } digits
            ? long.Parse(digits.Value[1..].PadRight(9, '0')[..9], CultureInfo.InvariantCulture)
            : 0;
        var nanoseconds = ((((hour * 60L) + minute) * 60) + second) * 1_000_000_000 + fraction;
        return minute < 60 && second < 60 && nanoseconds <= FeelTime.NanosecondsOfDay ? nanoseconds : null;
    }

    private static bool TryZone(Match match, out FeelZone? zone)
    {
        zone = null;
        if (match.Groups["place"] is { Success: true } place)
        {
            zone = NamedZone.Find(place.Value);
            return zone is not null;
        }

        if (match.Groups["utc"].Success)
        {
            zone = OffsetZone.Utc;
        }
        else if (match.Groups["ahead"] is { Success: true } ahead)
        {
            var (minutes, seconds) = (Part(match, "zm"), Part(match, "zs"));
            var size = (Part(match, "zh") * 3600) + (minutes * 60) + seconds;
            zone = minutes < 60 && seconds < 60 ? Offset(ahead.ValueSpan[0] == '-' ? -size : size) : null;
            return zone is not null;
        }

        return true;
    }

    [GeneratedRegex(@"\A(?<year>-?([1-9][0-9]{4,8}|[0-9]{4}))-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z", Plain)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"\A(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?<fraction>\.[0-9]+)?((?<utc>[Zz])|(?<ahead>[+-])(?<zh>[0-9]{2}):(?<zm>[0-9]{2})(:(?<zs>[0-9]{2}))?|@(?<place>.+))?\z", Plain)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"\A(?<year>-?([1-9][0-9]{4,8}|[0-9]{4}))-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?<fraction>\.[0-9]+)?((?<utc>[Zz])|(?<ahead>[+-])(?<zh>[0-9]{2}):(?<zm>[0-9]{2})(:(?<zs>[0-9]{2}))?|@(?<place>.+))?\z", Plain)]
    private static partial Regex DateTimeForm();

    [GeneratedRegex(@"\A(?<sign>-)?P(?=[0-9])((?<y>[0-9]+)Y)?((?<m>[0-9]+)M)?\z", Plain)]
    private static partial Regex YearMonthForm();

    [GeneratedRegex(@"\A(?<sign>-)?P(?=[0-9T])((?<d>[0-9]+)D)?(T(?=[0-9.])((?<h>[0-9]+)H)?((?<m>[0-9]+)M)?((?<s>[0-9]+(\.[0-9]*)?)S)?)?\z", Plain)]
    private static partial Regex DayTimeForm();
}
