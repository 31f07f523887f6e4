using NodaTime;

namespace YulinCareRules.Feel.Values;

/// <summary>A calendar date.</summary>
internal sealed record FeelDate(CivilDate Date) : FeelValue
{
    public FeelDate(LocalDate date)
        : this(CivilDate.From(date))
    {
    }

    /// <summary>Midnight in UTC, which a date stands for beside a point in time.</summary>
    public FeelDateTime AtMidnight => new(Date, 0, OffsetZone.Utc);
}

/// <summary>A time of day, perhaps of a zone.</summary>
internal sealed record FeelTime(long NanosecondOfDay, FeelZone? Zone) : FeelValue
{
    public const long NanosecondsOfDay = 86_400_000_000_000;

    /// <summary>The zone's offset where it is the same all year round.</summary>
    public int? FixedOffset => Zone switch
    {
        OffsetZone offset => offset.Seconds,
        NamedZone named => named.FixedSeconds,
        _ => null,
    };

    public decimal SecondOfDay => NanosecondOfDay / 1_000_000_000m;

    /// <summary>The seconds between the two; null where one has a zone and the other has none.</summary>
    public decimal? Since(FeelTime other)
    {
        if (Equals(Zone, other.Zone))
        {
            return SecondOfDay - other.SecondOfDay;
        }

        return FixedOffset is { } mine && other.FixedOffset is { } theirs ? SecondOfDay - mine - (other.SecondOfDay - theirs) : null;
    }

    public bool Equals(FeelTime? other) => other is not null && Since(other) == 0;

    public override int GetHashCode() => FixedOffset is { } offset ? HashCode.Combine(SecondOfDay - offset) : HashCode.Combine(NanosecondOfDay, Zone);
}

/// <summary>A point in time: date, time of day and perhaps a zone.</summary>
internal sealed record FeelDateTime(CivilDate Date, long NanosecondOfDay, FeelZone? Zone) : FeelValue
{
    /// <summary>The clock's reading as seconds since 1970-01-01, whatever the zone.</summary>
    public decimal LocalSeconds => (Date.DayNumber * 86_400m) + (NanosecondOfDay / 1_000_000_000m);

    /// <summary>Seconds since 1970 in UTC, or null without a zone.</summary>
    public decimal? Instant => Zone is null ? null : LocalSeconds - Zone.OffsetAt(Date, NanosecondOfDay);

    public FeelTime Time => new(NanosecondOfDay, Zone);

    /// <summary>The point in time of that reading of the clock; null beyond the calendar.</summary>
    public static FeelDateTime? FromLocalSeconds(decimal seconds, FeelZone? zone)
    {
        var days = decimal.Floor(seconds / 86_400);
        return Math.Abs(days) < 400_000_000_000 && CivilDate.FromDayNumber((long)days) is { } date
            ? new FeelDateTime(date, (long)((seconds - (days * 86_400)) * 1_000_000_000m), zone)
            : null;
    }

    public FeelDateTime? PlusSeconds(decimal seconds)
    {
        if (Instant is not { } instant)
        {
            return FromLocalSeconds(LocalSeconds + seconds, null);
        }

        var moved = instant + seconds;
        return FromLocalSeconds(moved + Zone!.OffsetAt(moved), Zone);
    }

    /// <summary>The seconds between the two; null where one has a zone and the other has none.</summary>
    public decimal? Since(FeelDateTime other)
    {
        if (Zone is null && other.Zone is null)
        {
            return LocalSeconds - other.LocalSeconds;
        }

        return Instant - other.Instant;
    }

    public bool Equals(FeelDateTime? other) => other is not null && Since(other) == 0;

    public override int GetHashCode() => (Instant ?? LocalSeconds).GetHashCode();
}

/// <summary>A length of time in seconds (days, hours, minutes and seconds).</summary>
internal sealed record FeelDayTimeDuration(decimal Seconds) : FeelValue;

/// <summary>A length of time in whole months (years and months).</summary>
internal sealed record FeelYearMonthDuration(long Months) : FeelValue;
