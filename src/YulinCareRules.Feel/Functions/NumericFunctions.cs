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
        Rounding("round half down", value => value < 0 ? decimal.Floor(value + 0.5m) : decimal.Ceiling(value - 0.5m)),
        One("abs", decimal.Abs),
        new("decimal", ["n", "scale"], false, arguments => Scaled(arguments, value => decimal.Round(value, MidpointRounding.ToEven))),
        new("modulo", ["dividend", "divisor"], false, arguments => arguments is [FeelNumber a, FeelNumber { Value: not 0 } b]
            ? new FeelNumber(a.Value - (b.Value * decimal.Floor(a.Value / b.Value)))
            : FeelNull.Instance),
        new("even", ["number"], false, arguments => arguments is [FeelNumber n] ? FeelBoolean.From(n.Value % 2 == 0) : FeelNull.Instance),
        new("odd", ["number"], false, arguments => arguments is [FeelNumber n] ? FeelBoolean.From(decimal.Abs(n.Value % 2) == 1) : FeelNull.Instance),
    ];

    private static BuiltInFunction One(string name, Func<decimal, decimal> body) =>
        new(name, ["n"], false, arguments => arguments is [FeelNumber number] ? new FeelNumber(body(number.Value)) : FeelNull.Instance);

    private static BuiltInFunction Rounding(string name, Func<decimal, decimal> body) =>
        new(name, ["n", "scale"], false, arguments => Scaled(arguments, body)) { Optional = 1 };

    private static FeelValue Scaled(IReadOnlyList<FeelValue> arguments, Func<decimal, decimal> body)
    {
        if (arguments is [FeelNumber whole])
        {
            return new FeelNumber(body(whole.Value));
        }

        if (arguments is not [FeelNumber number, FeelNumber { Value: var scale }] || !decimal.IsInteger(scale) || decimal.Abs(scale) > 28)
        {
            return FeelNull.Instance;
        }

        var factor = 1m;
        for (var i = 0; i < decimal.Abs(scale); i++)
        {
            factor *= 10;
        }

        return new FeelNumber(scale >= 0 ? body(number.Value * factor) / factor : body(number.Value / factor) * factor);
    }
}
