using System.Runtime.CompilerServices;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>
/// The figures that a method reads by places, or holds decimals against, in one object that it takes up once. A decimal is held against the figure in its own scale: that
/// compares digits, where two scales have to be brought together first.
/// </summary>
internal sealed class Figures(long[] whole, ulong[] limits, DecimalLimit[] exact)
{
    // A power of two, with room for each scale of a small number.
    private const int Shift = 3;

    /// <summary>Figures that are whole numbers.</summary>
    public readonly long[] Whole = whole;

    private readonly ulong[] limits = limits;
    private readonly DecimalLimit[] exact = exact;

    /// <summary>Whether a number is below the limit in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBelow(decimal number, int row)
    {
        var bits = DecimalBits.Of(number);
        return bits.IsSmall ? bits.Low < limits[(row << Shift) | bits.Scale] : IsBelowExactly(number, row);
    }

    /// <summary>The least digits that are not below the limit, for each scale of a small number; null where they have more than 64 bits.</summary>
    public static ulong[]? ScaledOf(DecimalLimit limit)
    {
        var scaled = new ulong[1 << Shift];
        var bits = DecimalBits.Of(limit.Figure);
        var (digits, unit) = (new UInt128(bits.High, bits.Low), PowerOfTen(bits.Scale));
        for (var scale = 0; scale <= DecimalBits.SmallScale; scale++)
        {
            // No overflow: 96 bits and another 24. The figure itself is below only where that is asked for.
            var (least, rest) = UInt128.DivRem(digits * PowerOfTen(scale), unit);
            least += limit.IsIncluded || rest != 0 ? UInt128.One : UInt128.Zero;
            if (limit.Figure < 0)
            {
                least = UInt128.Zero;
            }

            if (least > ulong.MaxValue)
            {
                return null;
            }

            scaled[scale] = (ulong)least;
        }

        return scaled;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsBelowExactly(decimal number, int row) => exact[row].IsAbove(number);

    private static UInt128 PowerOfTen(int exponent)
    {
        var power = UInt128.One;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}

/// <summary>What numbers are held against.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsIncluded">Whether the figure itself is still below.</param>
internal readonly record struct DecimalLimit(decimal Figure, bool IsIncluded)
{
    public bool IsAbove(decimal number) => IsIncluded ? number <= Figure : number < Figure;
}
