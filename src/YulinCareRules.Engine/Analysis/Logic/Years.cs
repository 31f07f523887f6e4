using System.Numerics;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>Days as counts from 0001-01-01, and the years they lie in.</summary>
internal static class Years
{
    private const int Last = 9999;

    public static Rational DayOf(DateOnly day) => Rational.Of(day.DayNumber);

    /// <summary>Null beyond the calendar.</summary>
    public static DateOnly? DateOf(Rational day) =>
        day.IsInteger && day.Numerator >= 0 && day.Numerator <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day.Numerator) : null;

    /// <summary>The date lies in one of the years, given as whole numbers.</summary>
    public static Formula Bound(LinearTerm date, Interval years)
    {
        var from = years.Low is { } low ? NotBefore(date, low.Numerator) : Formula.True;
        var to = years.High is { } high ? NotBefore(date, high.Numerator + 1).Not() : Formula.True;
        return from.And(to);
    }

    /// <summary>What a year and its date have to do with each other, as far as straight lines can tell: within two days at either end.</summary>
    public static Formula Around(NumberVariable year, LinearTerm date)
    {
        var mean = Rational.Of(365.2425m);
        var start = LinearTerm.Of(year).Plus(LinearTerm.Of(-Rational.One)).Times(mean).Minus(LinearTerm.Of(Rational.Of(2)));
        var end = LinearTerm.Of(year).Times(mean).Plus(LinearTerm.Of(Rational.Of(2)));
        return LinearAtom.Of(start.Minus(date), false).And(LinearAtom.Of(date.Minus(end), false));
    }

    private static Formula NotBefore(LinearTerm date, BigInteger year) =>
        year <= 1 ? Formula.True
        : year > Last ? Formula.False
        : LinearAtom.Of(LinearTerm.Of(DayOf(new DateOnly((int)year, 1, 1))).Minus(date), false);
}
