namespace YulinCareRules.Feel.Runtime;

/// <summary>Powers, roots, exponentials and logarithms, reckoned in decimals: the same on every machine.</summary>
internal static class Powers
{
    private const decimal Ln2 = 0.6931471805599453094172321215m;
    private const decimal LargestExponent = 66.5m;
    private const decimal LargestWholeExponent = 999_999_999;

    /// <summary>Exact for whole exponents; null where there is no real result or none that a decimal holds.</summary>
    public static decimal? Raise(decimal value, decimal exponent)
    {
        if (value == 0 && exponent <= 0)
        {
            return exponent == 0 ? 1 : null;
        }

        if (!decimal.IsInteger(exponent))
        {
            return value switch
            {
                0 => 0,
                > 0 => Exp(exponent * LogOf(value)),
                _ => null,
            };
        }

        return Math.Abs(exponent) > LargestWholeExponent ? null
            : exponent < 0 ? NumberArithmetic.Quotient(1, Whole(value, (long)-exponent))
            : Whole(value, (long)exponent);
    }

    public static decimal? Sqrt(decimal value)
    {
        if (value < 0)
        {
            return null;
        }

        if (value == 0)
        {
            return 0;
        }

        // Newton's steps halve the error at least; the guess is close already.
        var root = (decimal)Math.Sqrt((double)value);
        for (var i = 0; i < 4; i++)
        {
            root = (root + (value / root)) / 2;
        }

        return root;
    }

    /// <summary>Null where the result is too large, or too small to be told from zero.</summary>
    public static decimal? Exp(decimal exponent)
    {
        if (Math.Abs(exponent) > LargestExponent)
        {
            return null;
        }

        var doublings = (int)decimal.Round(exponent / Ln2);
        var rest = exponent - (doublings * Ln2);
        var (sum, term) = (1m, 1m);
        for (var i = 1; i < 40 && term != 0; i++)
        {
            term *= rest / i;
            sum += term;
        }

        var two = Whole(2, Math.Abs(doublings));
        return doublings < 0 ? NumberArithmetic.Quotient(sum, two) : sum * two;
    }

    /// <summary>The natural logarithm; null for a number that is not above zero.</summary>
    public static decimal? Log(decimal value) => value <= 0 ? null : LogOf(value);

    private static decimal LogOf(decimal value)
    {
        var halvings = 0;
        for (; value > 1.5m; halvings++)
        {
            value /= 2;
        }

        for (; value < 0.75m; halvings--)
        {
            value *= 2;
        }

        // ln v = 2 artanh((v - 1) / (v + 1)), a series that shrinks fast near 1.
        var ratio = (value - 1) / (value + 1);
        var (square, term, sum) = (ratio * ratio, ratio, 0m);
        for (var i = 1; i < 80 && term != 0; i += 2)
        {
            sum += term / i;
            term *= square;
        }

        return (2 * sum) + (halvings * Ln2);
    }

    // By squares: as many steps as the exponent has bits, and no square that nothing needs, for it may be too large.
    private static decimal Whole(decimal value, long exponent)
    {
        var (result, square) = (1m, value);
        while (true)
        {
            if (exponent % 2 == 1)
            {
                result = NumberArithmetic.Product(result, square);
            }

            exponent /= 2;
            if (exponent == 0)
            {
                return result;
            }

            square = NumberArithmetic.Product(square, square);
        }
    }
}
