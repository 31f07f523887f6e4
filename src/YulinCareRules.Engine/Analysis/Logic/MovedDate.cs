namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>A date some months from another, both as counts of days; on the last day of the month where there is no such day.</summary>
internal sealed record MovedDate(LinearTerm From, int Months)
{
    // A month more may be so many days less in one year than in another.
    private const int MostOff = 5;

    /// <summary>What it has to do with the other date, as far as straight lines can tell.</summary>
    public Formula Around(NumberVariable moved)
    {
        var way = LinearTerm.Of(moved).Minus(From);
        var mean = Rational.Of(Months) * Rational.Of(30.436875m);
        var (least, most) = (mean.Floor() - Rational.Of(MostOff), mean.Ceiling() + Rational.Of(MostOff));
        (least, most) = Months == 1 ? (Rational.Of(28), Rational.Of(31)) : Months == -1 ? (Rational.Of(-31), Rational.Of(-28)) : (least, most);
        return LinearAtom.Of(LinearTerm.Of(least).Minus(way), false).And(LinearAtom.Of(way.Minus(LinearTerm.Of(most)), false));
    }

    /// <summary>When it lies between the ends, of whole days; null beyond the calendar. A later day never comes to an earlier date.</summary>
    public Formula? Bound(Interval days)
    {
        var (low, high) = (Formula.True, Formula.True);
        if (days.Low is { } from)
        {
            if (Latest(from - Rational.One) is not { } before)
            {
                return null;
            }

            low = LinearAtom.Of(LinearTerm.Of(before).Minus(From), true);
        }

        if (days.High is { } to)
        {
            if (Latest(to) is not { } last)
            {
                return null;
            }

            high = LinearAtom.Of(From.Minus(LinearTerm.Of(last)), false);
        }

        return low.And(high);
    }

    /// <summary>Where it is for a day; null beyond the calendar.</summary>
    public Rational? Of(Rational day)
    {
        if (Years.DateOf(day) is not { } date)
        {
            return null;
        }

        var months = (date.Year * 12) + date.Month - 1 + Months;
        return months is >= 12 and < 120_000 ? Years.DayOf(date.AddMonths(Months)) : null;
    }

    // The last day that is moved no further than to this one.
    private Rational? Latest(Rational moved)
    {
        if (new MovedDate(From, -Months).Of(moved) is not { } near)
        {
            return null;
        }

        for (var off = MostOff; off >= -MostOff; off--)
        {
            var day = near + Rational.Of(off);
            if (Of(day) is { } there && there <= moved)
            {
                return day;
            }
        }

        return null;
    }
}
