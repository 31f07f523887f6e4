using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>A place between numbers: before one, or after it.</summary>
internal readonly record struct Cut(Rational At, bool IsAfter) : IComparable<Cut>
{
    /// <summary>The numbers below it.</summary>
    public Interval Below => Interval.AtMost(At, open: !IsAfter);

    /// <summary>The numbers above it.</summary>
    public Interval Above => Interval.AtLeast(At, open: IsAfter);

    public int CompareTo(Cut other) => At.CompareTo(other.At) is var order and not 0 ? order : IsAfter.CompareTo(other.IsAfter);

    /// <summary>The ends of an interval.</summary>
    public static IEnumerable<Cut> Of(Interval interval)
    {
        if (interval.Low is { } low)
        {
            yield return new Cut(low, interval.LowOpen);
        }

        if (interval.High is { } high)
        {
            yield return new Cut(high, !interval.HighOpen);
        }
    }

    /// <summary>Whether there are numbers of the interval on both sides.</summary>
    public bool Divides(Interval interval) => !interval.Intersect(Below).IsEmpty && !interval.Intersect(Above).IsEmpty;
}
