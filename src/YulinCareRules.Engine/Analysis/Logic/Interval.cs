namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>Numbers from low to high, null without end; of whole numbers only, the ends are whole and included.</summary>
internal readonly record struct Interval(Rational? Low, Rational? High, bool LowOpen, bool HighOpen, bool IsInteger)
{
    public static Interval Everything { get; } = new(null, null, false, false, false);

    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && (LowOpen || HighOpen)));

    public static Interval AtMost(Rational end, bool open) => new(null, end, false, open, false);

    public static Interval AtLeast(Rational end, bool open) => new(end, null, open, false, false);

    public static Interval Point(Rational value) => new(value, value, false, false, false);

    /// <summary>The same, of whole numbers only.</summary>
    public Interval Whole() => new(
        Low is not { } low ? null : LowOpen && low.IsInteger ? low + Rational.One : low.Ceiling(),
        High is not { } high ? null : HighOpen && high.IsInteger ? high - Rational.One : high.Floor(),
        false,
        false,
        true);

    public Interval Intersect(Interval other)
    {
        var (low, lowOpen) = (Low, LowOpen);
        if (other.Low is { } theirs && (low is not { } ours || theirs > ours || (theirs == ours && other.LowOpen)))
        {
            (low, lowOpen) = (theirs, other.LowOpen);
        }

        var (high, highOpen) = (High, HighOpen);
        if (other.High is { } below && (high is not { } mine || below < mine || (below == mine && other.HighOpen)))
        {
            (high, highOpen) = (below, other.HighOpen);
        }

        var both = new Interval(low, high, lowOpen, highOpen, false);
        return IsInteger || other.IsInteger ? both.Whole() : both;
    }

    public bool Contains(Rational value) =>
        (!IsInteger || value.IsInteger)
        && (Low is not { } low || value > low || (value == low && !LowOpen))
        && (High is not { } high || value < high || (value == high && !HighOpen));

    /// <summary>Whether every number of this one, itself not empty, is in the other.</summary>
    public bool IsWithin(Interval other) =>
        (other.Low is not { } low || (Low is { } mine && (mine > low || (mine == low && (!other.LowOpen || LowOpen)))))
        && (other.High is not { } high || (High is { } ours && (ours < high || (ours == high && (!other.HighOpen || HighOpen)))));

    /// <summary>A plain number of it, as near to <paramref name="wish"/> as may be.</summary>
    public Rational Pick(Rational wish)
    {
        if (Contains(wish))
        {
            return wish;
        }

        if (Low is { } low && !LowOpen && wish < low)
        {
            return low;
        }

        if (High is { } high && !HighOpen && wish > high)
        {
            return high;
        }

        var near = Low is { } bottom && wish <= bottom ? bottom.Floor() + Rational.One : High!.Value.Ceiling() - Rational.One;
        return Contains(near) ? near
            : Low is { } from && High is { } to ? (from + to) / Rational.Of(2)
            : near;
    }
}
