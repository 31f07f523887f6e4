using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Runtime;

/// <summary>Sums, differences, products, quotients and powers of numbers, texts, dates, times and durations.</summary>
internal static class FeelArithmetic
{
    public static FeelValue Calculate(BinaryOperator operation, FeelValue left, FeelValue right)
    {
        if (left is FeelNumber a && right is FeelNumber b)
        {
            return NumberArithmetic.Calculate(operation, a.Value, b.Value) is { } number ? new FeelNumber(number) : FeelNull.Instance;
        }

        try
        {
            return operation switch
            {
                BinaryOperator.Add => Add(left, right),
                BinaryOperator.Subtract => Subtract(left, right),
                BinaryOperator.Multiply => Multiply(left, right),
                BinaryOperator.Divide => Divide(left, right),
                _ => null,
            } ?? FeelNull.Instance;
        }
        catch (ArithmeticException)
        {
            // Beyond what a decimal holds, or divided by what it rounds to zero: there is no exact answer.
            return FeelNull.Instance;
        }
    }

    private static FeelValue? Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelString a, FeelString b) when (long)a.Value.Length + b.Value.Length <= Budget.LongestText => new FeelString(a.Value + b.Value),
        (FeelDayTimeDuration a, FeelDayTimeDuration b) => new FeelDayTimeDuration(a.Seconds + b.Seconds),
        (FeelYearMonthDuration a, FeelYearMonthDuration b) => new FeelYearMonthDuration(checked(a.Months + b.Months)),
        (FeelDayTimeDuration or FeelYearMonthDuration, _) => Move(right, left),
        _ => Move(left, right),
    };

    private static FeelValue? Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDayTimeDuration a, FeelDayTimeDuration b) => new FeelDayTimeDuration(a.Seconds - b.Seconds),
        (FeelYearMonthDuration a, FeelYearMonthDuration b) => new FeelYearMonthDuration(checked(a.Months - b.Months)),
        (FeelDate a, FeelDate b) => new FeelDayTimeDuration((a.Date.DayNumber - b.Date.DayNumber) * 86_400m),
        (FeelTime a, FeelTime b) => Length(a.Since(b)),
        (FeelDateTime a, FeelDateTime b) => Length(a.Since(b)),
        (FeelDateTime a, FeelDate b) => Length(a.Since(b.AtMidnight)),
        (FeelDate a, FeelDateTime b) => Length(a.AtMidnight.Since(b)),
        (_, FeelYearMonthDuration or FeelDayTimeDuration) => Move(left, FeelOperators.Negate(right)),
        _ => null,
    };

    private static FeelDayTimeDuration? Length(decimal? seconds) => seconds is { } known ? new FeelDayTimeDuration(known) : null;

    private static FeelValue? Move(FeelValue point, FeelValue duration) => (point, duration) switch
    {
        (FeelDate date, FeelYearMonthDuration months) => date.Date.PlusMonths(months.Months) is { } moved ? new FeelDate(moved) : null,
        (FeelDate date, FeelDayTimeDuration length) => date.AtMidnight.PlusSeconds(length.Seconds) is { } moved ? new FeelDate(moved.Date) : null,
        (FeelDateTime at, FeelYearMonthDuration months) => at.Date.PlusMonths(months.Months) is { } moved ? at with { Date = moved } : null,
        (FeelDateTime at, FeelDayTimeDuration length) => at.PlusSeconds(length.Seconds),
        (FeelTime time, FeelDayTimeDuration length) => time with { NanosecondOfDay = Around(time.SecondOfDay + (length.Seconds % 86_400)) },
        _ => null,
    };

    // Past midnight the clock begins anew.
    private static long Around(decimal seconds) => (long)(((seconds % 86_400) + 86_400) % 86_400 * 1_000_000_000m);

    private static FeelValue? Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelDayTimeDuration b) => Times(b, a.Value),
        (FeelDayTimeDuration a, FeelNumber b) => Times(a, b.Value),
        (FeelNumber a, FeelYearMonthDuration b) => Times(b, a.Value),
        (FeelYearMonthDuration a, FeelNumber b) => Times(a, b.Value),
        _ => null,
    };

    private static FeelValue? Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDayTimeDuration a, FeelNumber { Value: not 0 } b) => new FeelDayTimeDuration(ToNanoseconds(a.Seconds / b.Value)),
        (FeelYearMonthDuration a, FeelNumber { Value: not 0 } b) => new FeelYearMonthDuration(decimal.ToInt64(decimal.Truncate(a.Months / b.Value))),
        (FeelDayTimeDuration a, FeelDayTimeDuration { Seconds: not 0 } b) => new FeelNumber(a.Seconds / b.Seconds),
        (FeelYearMonthDuration a, FeelYearMonthDuration { Months: not 0 } b) => new FeelNumber((decimal)a.Months / b.Months),
        _ => null,
    };

    private static FeelDayTimeDuration Times(FeelDayTimeDuration duration, decimal factor) => new(ToNanoseconds(duration.Seconds * factor));

    // Months are whole: a part of one is dropped.
    private static FeelYearMonthDuration Times(FeelYearMonthDuration duration, decimal factor) =>
        new(decimal.ToInt64(decimal.Truncate(duration.Months * factor)));

    private static decimal ToNanoseconds(decimal seconds) => decimal.Round(seconds, 9, MidpointRounding.ToZero);
}
