using System.Globalization;
using NodaTime;

namespace YulinCareRules.Feel.Values;

/// <summary>A day of the proleptic ISO calendar, in years of up to nine digits on both sides of year 0.</summary>
internal readonly record struct CivilDate : IComparable<CivilDate>
{
    public const int MaximumYear = 999_999_999;

    private const int DaysOfEra = 146_097;

    private CivilDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber
    {
        get
        {
            // Counted in eras of 400 years that begin in March, so that the leap day is the last of its year.
            long year = Month <= 2 ? Year - 1 : Year;
            var era = Math.DivRem(year, 400, out var ofEra);
            if (ofEra < 0)
            {
                era--;
                ofEra += 400;
            }

            var ofYear = ((153 * (Month + (Month > 2 ? -3 : 9))) + 2) / 5 + Day - 1;
            return (era * DaysOfEra) + (ofEra * 365) + (ofEra / 4) - (ofEra / 100) + ofYear - 719_468;
        }
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int Weekday => (int)((((DayNumber + 3) % 7) + 7) % 7) + 1;

    public int DayOfYear => (int)(DayNumber - new CivilDate(Year, 1, 1).DayNumber) + 1;

    /// <summary>The ISO week: a week belongs to the year that its Thursday lies in.</summary>
    public int WeekOfYear => FromDayNumber(DayNumber + 4 - Weekday) is { } thursday ? ((thursday.DayOfYear - 1) / 7) + 1 : 1;

    public static CivilDate? TryCreate(decimal year, decimal month, decimal day)
    {
        if (Math.Abs(year) > MaximumYear || month is < 1 or > 12 || day < 1 || !decimal.IsInteger(year) || !decimal.IsInteger(month) || !decimal.IsInteger(day))
        {
            return null;
        }

        return day <= DaysOfMonth((int)year, (int)month) ? new CivilDate((int)year, (int)month, (int)day) : null;
    }

    public static CivilDate From(LocalDate date) => new(date.Year, date.Month, date.Day);

    /// <summary>The day of that number, or null beyond the calendar.</summary>
    public static CivilDate? FromDayNumber(long dayNumber)
    {
        if (dayNumber is < -365_250_000_000 or > 365_250_000_000)
        {
            return null;
        }

        var days = dayNumber + 719_468;
        var era = (days >= 0 ? days : days - DaysOfEra + 1) / DaysOfEra;
        var ofEra = days - (era * DaysOfEra);
        var yearOfEra = (ofEra - (ofEra / 1460) + (ofEra / 36_524) - (ofEra / 146_096)) / 365;
        var ofYear = ofEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var march = ((5 * ofYear) + 2) / 153;
        var day = (int)(ofYear - (((153 * march) + 2) / 5) + 1);
        var month = (int)(march < 10 ? march + 3 : march - 9);
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return Math.Abs(year) <= MaximumYear ? new CivilDate((int)year, month, day) : null;
    }

    /// <summary>Null beyond the calendar; the last day of the month where the month is too short.</summary>
    public CivilDate? PlusMonths(long months)
    {
        if (Math.Abs((decimal)months) > 12m * 2 * MaximumYear)
        {
            return null;
        }

        var total = (Year * 12L) + Month - 1 + months;
        var year = Math.DivRem(total, 12, out var month);
        if (month < 0)
        {
            year--;
            month += 12;
        }

        return Math.Abs(year) <= MaximumYear
            ? new CivilDate((int)year, (int)month + 1, Math.Min(Day, DaysOfMonth((int)year, (int)month + 1)))
            : null;
    }

    public CivilDate? PlusDays(long days) => FromDayNumber(DayNumber + days);

    public int CompareTo(CivilDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : string.Empty)}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");

    private static int DaysOfMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
