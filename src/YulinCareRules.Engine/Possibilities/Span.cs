namespace YulinCareRules.Engine.Possibilities;

/// <summary>Numbers from low to high; null is without end; whole numbers only where so marked, and then the ends are whole and included.</summary>
internal readonly record struct Span(decimal? Low, decimal? High, bool IsInteger, bool LowOpen = false, bool HighOpen = false)
{
    public static Span Full { get; } = new(null, null, false);

    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && (LowOpen || HighOpen)));

    public decimal? Point => Low is { } low && low == High && !LowOpen && !HighOpen ? low : null;

    public static Span Of(decimal value) => new(value, value, decimal.IsInteger(value));

    public Span Below(decimal cut) => IsInteger
        ? this with { High = Least(High, decimal.Ceiling(cut) - 1) }
        : High is { } high && high < cut ? this : this with { High = cut, HighOpen = true };

    public Span Above(decimal cut) => IsInteger
        ? this with { Low = Greatest(Low, decimal.Floor(cut) + 1) }
        : Low is { } low && low > cut ? this : this with { Low = cut, LowOpen = true };

    public Span At(decimal cut) => Contains(cut) ? Of(cut) with { IsInteger = IsInteger } : new Span(1, 0, IsInteger);

    public bool Contains(decimal value) =>
        (!IsInteger || decimal.IsInteger(value))
        && (Low is not { } low || value > low || (value == low && !LowOpen))
        && (High is not { } high || value < high || (value == high && !HighOpen));

    public Span Intersect(Span other)
    {
        var (low, lowOpen) = Higher((Low, LowOpen), (other.Low, other.LowOpen));
        var (high, highOpen) = Lower((High, HighOpen), (other.High, other.HighOpen));
        return new Span(low, high, IsInteger || other.IsInteger, lowOpen, highOpen);
    }

    public Span Hull(Span other) => new(
        Low is null || other.Low is null ? null : Math.Min(Low.Value, other.Low.Value),
        High is null || other.High is null ? null : Math.Max(High.Value, other.High.Value),
        IsInteger && other.IsInteger,
        LowOpen && other.LowOpen,
        HighOpen && other.HighOpen);

    public Span Plus(Span other) => new(Low + other.Low, High + other.High, IsInteger && other.IsInteger, LowOpen || other.LowOpen, HighOpen || other.HighOpen);

    public Span Times(decimal factor)
    {
        if (factor == 0)
        {
            return Of(0);
        }

        var integer = IsInteger && decimal.IsInteger(factor);
        return factor > 0
            ? new Span(Low * factor, High * factor, integer, LowOpen, HighOpen)
            : new Span(High * factor, Low * factor, integer, HighOpen, LowOpen);
    }

    private static decimal Least(decimal? known, decimal value) => known is { } bound ? Math.Min(bound, value) : value;

    private static decimal Greatest(decimal? known, decimal value) => known is { } bound ? Math.Max(bound, value) : value;

    private static (decimal? End, bool Open) Higher((decimal? End, bool Open) a, (decimal? End, bool Open) b) =>
        a.End is null ? b : b.End is null ? a : a.End > b.End ? a : b.End > a.End ? b : (a.End, a.Open || b.Open);

    private static (decimal? End, bool Open) Lower((decimal? End, bool Open) a, (decimal? End, bool Open) b) =>
        a.End is null ? b : b.End is null ? a : a.End < b.End ? a : b.End < a.End ? b : (a.End, a.Open || b.Open);
}
