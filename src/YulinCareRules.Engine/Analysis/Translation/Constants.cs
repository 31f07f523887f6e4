using NodaTime;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Values → symbols, and back where a symbol is the same in every case.</summary>
internal static class Constants
{
    private static readonly Rational SecondsOfDay = Rational.Of(86_400);

    public static Symbol Of(FeelValue value) => value switch
    {
        FeelNull => NullSymbol.Instance,
        FeelBoolean boolean => boolean.Value ? Truth.Yes : Truth.No,
        FeelNumber number => new NumberSymbol(LinearTerm.Of(Rational.Of(number.Value))),
        FeelDate { Date: { Year: >= 1 and <= 9999 } date } => new DateSymbol(LinearTerm.Of(Years.DayOf(new DateOnly(date.Year, date.Month, date.Day)))),
        FeelDayTimeDuration length => new DaysSymbol(LinearTerm.Of(Rational.Of(length.Seconds) / SecondsOfDay)),
        _ => new ConstantSymbol(value),
    };

    public static FeelValue? ValueOf(Symbol symbol) => symbol switch
    {
        NullSymbol => FeelNull.Instance,
        Truth { True.IsTrue: true } => FeelBoolean.True,
        Truth { False.IsTrue: true } => FeelBoolean.False,
        Truth { True.IsFalse: true, False.IsFalse: true } => FeelNull.Instance,
        NumberSymbol { Term: { IsConstant: true, Constant: var number } } => number.ToDecimal() is { } value ? new FeelNumber(value) : null,
        DateSymbol { Days: { IsConstant: true, Constant: var day } } => Years.DateOf(day) is { } date ? new FeelDate(new LocalDate(date.Year, date.Month, date.Day)) : null,
        DaysSymbol { Days: { IsConstant: true, Constant: var days } } => (days * SecondsOfDay).ToDecimal() is { } seconds ? new FeelDayTimeDuration(seconds) : null,
        ConstantSymbol constant => constant.Value,
        _ => null,
    };

    public static FeelValue? ValueOf(Alternatives cases) => cases.All is [var only] ? ValueOf(only.Value) : null;
}
