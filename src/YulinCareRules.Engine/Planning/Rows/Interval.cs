namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>A stretch of numbers, with or without its ends.</summary>
internal readonly record struct Interval(decimal Low, bool IsLowIn, decimal High, bool IsHighIn)
{
    public static Interval At(decimal number) => new(number, true, number, true);

    public static Interval From(decimal low, bool isIn) => new(low, isIn, decimal.MaxValue, true);

    public static Interval To(decimal high, bool isIn) => new(decimal.MinValue, true, high, isIn);

    /// <summary>What lies in both; null where nothing does.</summary>
    public static Interval? Both(Interval one, Interval other)
    {
        var (low, isLowIn) = one.Low == other.Low ? (one.Low, one.IsLowIn && other.IsLowIn) : one.Low > other.Low ? (one.Low, one.IsLowIn) : (other.Low, other.IsLowIn);
        var (high, isHighIn) = one.High == other.High ? (one.High, one.IsHighIn && other.IsHighIn) : one.High < other.High ? (one.High, one.IsHighIn) : (other.High, other.IsHighIn);
        return low > high || (low == high && !(isLowIn && isHighIn)) ? null : new Interval(low, isLowIn, high, isHighIn);
    }

    public bool Contains(decimal number) => (IsLowIn ? number >= Low : number > Low) && (IsHighIn ? number <= High : number < High);
}
