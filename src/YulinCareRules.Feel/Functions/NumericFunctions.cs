using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Rounding and its kin.</summary>
internal static class NumericFunctions
{
    private const int LeastScale = -6111;
    private const int MostScale = 6176;

    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        Rounding("floor", decimal.Floor),
        Rounding("ceiling", decimal.Ceiling),
        Rounding("round up", value => value < 0 ? decimal.Floor(value) : decimal.Ceiling(value)),
        Rounding("round down", decimal.Truncate),
        Rounding("round half up", value => decimal.Round(value, MidpointRounding.AwayFromZero)),
        Rounding("round half down", value => decimal.Abs(value % 1) == 0.5m ? decimal.Truncate(value) : decimal.Round(value)),
        new("decimal", Signature.Of(call => Scaled(call, value => decimal.Round(value, MidpointRounding.ToEven)), Parameter.Number("n"), Parameter.Number("scale"))),
        new(
            "abs",
            Signature.Of(call => new FeelNumber(decimal.Abs(call.Number(0))), Parameter.Number("n")),
            Signature.Of(call => call[0] is FeelDayTimeDuration { Seconds: < 0 } ? FeelOperators.Negate(call[0]) : call[0], new Parameter("n", FeelTypes.DayTimeDuration)),
            Signature.Of(call => call[0] is FeelYearMonthDuration { Months: < 0 } ? FeelOperators.Negate(call[0]) : call[0], new Parameter("n", FeelTypes.YearMonthDuration))),
        new("modulo", Signature.Of(
            call => call.Number(1) == 0 ? null : new FeelNumber(Modulo(call.Number(0), call.Number(1))), Parameter.Number("dividend"), Parameter.Number("divisor"))),
        One("even", number => FeelBoolean.From(number % 2 == 0)),
        One("odd", number => FeelBoolean.From(decimal.Abs(number % 2) == 1)),
        One("sqrt", number => Number(Powers.Sqrt(number))),
        One("exp", number => Number(Powers.Exp(number))),
        One("log", number => Number(Powers.Log(number))),
    ];

    private static BuiltInFunction One(string name, Func<decimal, FeelValue?> body) => new(name, Signature.Of(call => body(call.Number(0)), Parameter.Number("number")));

    private static FeelNumber? Number(decimal? value) => value is { } known ? new FeelNumber(known) : null;

    private static BuiltInFunction Rounding(string name, Func<decimal, decimal> body) => new(
        name,
        Signature.Of(call => new FeelNumber(body(call.Number(0))), Parameter.Number("n")),
        Signature.Of(call => Scaled(call, body), Parameter.Number("n"), Parameter.Number("scale")));

    // The remainder is exact where a quotient would be rounded; it takes the sign of the divisor.
    private static decimal Modulo(decimal dividend, decimal divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && remainder < 0 != divisor < 0 ? remainder + divisor : remainder;
    }

    private static FeelNumber? Scaled(Call call, Func<decimal, decimal> body)
    {
        var (number, scale) = (call.Number(0), call.Number(1));
        if (scale is < LeastScale or > MostScale || !decimal.IsInteger(scale))
        {
            return null;
        }

        if (scale >= number.Scale)
        {
            return new FeelNumber(number);
        }

        if (scale < -28)
        {
            // Beside a unit of that size every number is next to nothing.
            return body(decimal.Sign(number) * 0.01m) == 0 ? new FeelNumber(0) : null;
        }

        var factor = 1m;
        for (var i = 0; i < decimal.Abs(scale); i++)
        {
            factor *= 10;
        }

        return new FeelNumber(scale >= 0 ? body(number * factor) / factor : body(number / factor) * factor);
    }
}
