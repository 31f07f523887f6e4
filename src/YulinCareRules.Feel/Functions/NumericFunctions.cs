using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Rounding and its kin.</summary>
internal static class NumericFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        Rounding("floor", decimal.Floor),
        Rounding("ceiling", decimal.Ceiling),
        Rounding("round up", value => value < 0 ? decimal.Floor(value) : decimal.Ceiling(value)),
        Rounding("round down", decimal.Truncate),
        Rounding("round half up", value => decimal.Round(value, MidpointRounding.AwayFromZero)),
        Rounding("round half down", value => decimal.Abs(value % 1) == 0.5m ? decimal.Truncate(value) : decimal.Round(value)),
        One("abs", decimal.Abs),
        new("decimal", ["n", "scale"], false, arguments => Scaled(arguments, value => decimal.Round(value, MidpointRounding.ToEven))),
        new("modulo", ["dividend", "divisor"], false, arguments => arguments is [FeelNumber a, FeelNumber { Value: not 0 } b]
            ? new FeelNumber(Modulo(a.Value, b.Value))
            : FeelNull.Instance),
        new("even", ["number"], false, arguments => arguments is [FeelNumber n] ? FeelBoolean.From(n.Value % 2 == 0) : FeelNull.Instance),
        new("odd", ["number"], false, arguments => arguments is [FeelNumber n] ? FeelBoolean.From(decimal.Abs(n.Value % 2) == 1) : FeelNull.Instance),
    ];

    private static BuiltInFunction One(string name, Func<decimal, decimal> body) =>
        new(name, ["n"], false, arguments => arguments is [FeelNumber number] ? new FeelNumber(body(number.Value)) : FeelNull.Instance);

    private static BuiltInFunction Rounding(string name, Func<decimal, decimal> body) =>
        new(name, ["n", "scale"], false, arguments => Scaled(arguments, body)) { Optional = 1 };

    // The remainder is exact where a quotient would be rounded; it takes the sign of the divisor.
    private static decimal Modulo(decimal dividend, decimal divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && remainder < 0 != divisor < 0 ? remainder + divisor : remainder;
    }

    private static FeelValue Scaled(IReadOnlyList<FeelValue> arguments, Func<decimal, decimal> body)
    {
        if (arguments is [FeelNumber whole])
        {
            return new FeelNumber(body(whole.Value));
        }

        if (arguments is not [FeelNumber number, FeelNumber { Value: var scale }] || !decimal.IsInteger(scale) || scale < -28)
        {
            return FeelNull.Instance;
        }

        if (scale >= number.Value.Scale)
        {
            return number;
        }

        var factor = 1m;
        for (var i = 0; i < decimal.Abs(scale); i++)
        {
            factor *= 10;
        }

        return new FeelNumber(scale >= 0 ? body(number.Value * factor) / factor : body(number.Value / factor) * factor);
    }
}
