using System.Globalization;
using System.Numerics;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>An exact fraction in lowest terms.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = denominator.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Rational Zero => default;

    public static Rational One { get; } = new(1, 1);

    public BigInteger Numerator { get; }

    /// <summary>Above zero.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsInteger => denominatorLessOne.IsZero;

    public int Sign => Numerator.Sign;

    public static Rational Of(int value) => new(value, 1);

    public static Rational Of(BigInteger value) => new(value, 1);

    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0));
        return new Rational(magnitude, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational operator +(Rational a, Rational b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => b.Sign < 0
        ? new(-a.Numerator * b.Denominator, a.Denominator * -b.Numerator)
        : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public Rational Floor() => Of(BigInteger.Divide(Numerator - Residue(), Denominator));

    public Rational Ceiling() => -(-this).Floor();

    /// <summary>The nearest decimal; null beyond what one holds.</summary>
    public decimal? ToDecimal()
    {
        try
        {
            return (decimal)Numerator / (decimal)Denominator;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public int CompareTo(Rational other) => IsInteger && other.IsInteger
        ? Numerator.CompareTo(other.Numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    public override string ToString() => IsInteger ? Numerator.ToString(CultureInfo.InvariantCulture) : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    private BigInteger Residue()
    {
        var residue = BigInteger.Remainder(Numerator, Denominator);
        return residue.Sign < 0 ? residue + Denominator : residue;
    }
}
