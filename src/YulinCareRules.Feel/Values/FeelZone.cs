using System.Globalization;
using NodaTime;

namespace YulinCareRules.Feel.Values;

/// <summary>The zone of a time: a fixed offset from UTC or a place.</summary>
internal abstract record FeelZone
{
    /// <summary>Seconds that the zone is ahead of UTC at a local time.</summary>
    public abstract int OffsetAt(CivilDate date, long nanosecondOfDay);

    /// <summary>Seconds that the zone is ahead of UTC at an instant, in seconds since 1970.</summary>
    public abstract int OffsetAt(decimal instant);
}

/// <summary>A fixed offset; <c>Z</c> where it is zero.</summary>
internal sealed record OffsetZone(int Seconds) : FeelZone
{
    public const int Furthest = 18 * 3600;

    public static OffsetZone Utc { get; } = new(0);

    public override int OffsetAt(CivilDate date, long nanosecondOfDay) => Seconds;

    public override int OffsetAt(decimal instant) => Seconds;

    public override string ToString()
    {
        if (Seconds == 0)
        {
            return "Z";
        }

        var size = Math.Abs(Seconds);
        var minutes = string.Create(CultureInfo.InvariantCulture, $"{(Seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? minutes : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{size % 60:00}");
    }
}

/// <summary>A zone of the time zone database.</summary>
internal sealed record NamedZone : FeelZone
{
    private readonly DateTimeZone zone;

    private NamedZone(string id, DateTimeZone zone) => (Id, this.zone) = (id, zone);

    public string Id { get; }

    /// <summary>The one offset of a zone that never changed, else null.</summary>
    public int? FixedSeconds => zone.MinOffset == zone.MaxOffset ? zone.MinOffset.Seconds : null;

    public static NamedZone? Find(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? new NamedZone(id, zone) : null;

    public override int OffsetAt(CivilDate date, long nanosecondOfDay)
    {
        // Of local times that a change of the clock doubles or skips, the offset before it counts.
        var local = new LocalDate(Representative(date.Year), date.Month, date.Day) + LocalTime.FromNanosecondsSinceMidnight(nanosecondOfDay);
        return zone.MapLocal(local).EarlyInterval.WallOffset.Seconds;
    }

    public override int OffsetAt(decimal instant)
    {
        var days = decimal.Floor(instant / 86_400);
        var date = CivilDate.FromDayNumber((long)days);
        if (date is not { } day)
        {
            return 0;
        }

        var utc = new LocalDate(Representative(day.Year), day.Month, day.Day).AtMidnight().PlusSeconds((long)(instant - (days * 86_400)));
        return zone.GetUtcOffset(utc.InUtc().ToInstant()).Seconds;
    }

    public bool Equals(NamedZone? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"@{Id}";

    // The rules before the first and after the last year that the database knows go on unchanged.
    private static int Representative(int year) => year switch
    {
        < 1 => (((year % 400) + 400) % 400) + 4,
        > 9000 => (year % 400) + 8400,
        _ => year,
    };
}
