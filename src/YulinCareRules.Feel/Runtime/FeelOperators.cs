using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Runtime;

/// <summary>The infix operators on values. What has no meaning is null, as the standard says; nothing throws.</summary>
internal static class FeelOperators
{
    public static FeelValue Apply(BinaryOperator operation, FeelValue left, FeelValue right) => operation switch
    {
        BinaryOperator.And => And(left, right),
        BinaryOperator.Or => Or(left, right),
        BinaryOperator.Equal => Equal(left, right),
        BinaryOperator.NotEqual => Not(Equal(left, right)),
        BinaryOperator.LessThan => Order(left, right, sign => sign < 0),
        BinaryOperator.LessThanOrEqual => Order(left, right, sign => sign <= 0),
        BinaryOperator.GreaterThan => Order(left, right, sign => sign > 0),
        BinaryOperator.GreaterThanOrEqual => Order(left, right, sign => sign >= 0),
        _ => FeelArithmetic.Calculate(operation, left, right),
    };

    public static FeelValue Not(FeelValue value) => value is FeelBoolean boolean ? FeelBoolean.From(!boolean.Value) : FeelNull.Instance;

    public static FeelValue Negate(FeelValue value) => value switch
    {
        FeelNumber number => new FeelNumber(-number.Value),
        FeelDayTimeDuration duration => new FeelDayTimeDuration(-duration.Seconds),
        FeelYearMonthDuration { Months: not long.MinValue } duration => new FeelYearMonthDuration(-duration.Months),
        _ => FeelNull.Instance,
    };

    /// <summary>Equality: null equals null alone; values of different types have no answer.</summary>
    public static FeelValue Equal(FeelValue left, FeelValue right)
    {
        if (left is FeelNull || right is FeelNull)
        {
            return FeelBoolean.From(left is FeelNull && right is FeelNull);
        }

        return left.GetType() == right.GetType() ? FeelBoolean.From(left.Equals(right)) : FeelNull.Instance;
    }

    /// <summary>
    /// Which of two values comes first, as the sign of a number; null where they have no order. A time without a zone is taken to be of the
    /// other's, by the standard in order alone, neither in equality nor in differences.
    /// </summary>
    public static int? Compare(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => a.Value.CompareTo(b.Value),
        (FeelString a, FeelString b) => TextOrder.Compare(a.Value, b.Value),
        (FeelDate a, FeelDate b) => a.Date.CompareTo(b.Date),
        (FeelTime a, FeelTime b) => Sign(a.Zone is null == b.Zone is null ? a.Since(b) : a.SecondOfDay - b.SecondOfDay),
        (FeelDateTime a, FeelDateTime b) => Sign(a.Zone is null == b.Zone is null ? a.Since(b) : a.LocalSeconds - b.LocalSeconds),
        (FeelDayTimeDuration a, FeelDayTimeDuration b) => a.Seconds.CompareTo(b.Seconds),
        (FeelYearMonthDuration a, FeelYearMonthDuration b) => a.Months.CompareTo(b.Months),
        _ => null,
    };

    /// <summary>Whether a range holds a value; null where its ends and the value have no order.</summary>
    public static FeelValue Contains(FeelRange range, FeelValue value)
    {
        if (range.Test is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return Apply(range.Test.Value, value, range.Low!);
        }

        var low = range.Low is null ? FeelBoolean.From(value is not FeelNull) : Apply(range.LowIncluded ? BinaryOperator.GreaterThanOrEqual : BinaryOperator.GreaterThan, value, range.Low);
        var high = range.High is null ? FeelBoolean.From(value is not FeelNull) : Apply(range.HighIncluded ? BinaryOperator.LessThanOrEqual : BinaryOperator.LessThan, value, range.High);
        return And(low, high);
    }

    private static FeelValue And(FeelValue left, FeelValue right)
    {
        if (left is FeelBoolean { Value: false } || right is FeelBoolean { Value: false })
        {
            return FeelBoolean.False;
        }

        return left is FeelBoolean && right is FeelBoolean ? FeelBoolean.True : FeelNull.Instance;
    }

    private static FeelValue Or(FeelValue left, FeelValue right)
    {
        if (left is FeelBoolean { Value: true } || right is FeelBoolean { Value: true })
        {
            return FeelBoolean.True;
        }

        return left is FeelBoolean && right is FeelBoolean ? FeelBoolean.False : FeelNull.Instance;
    }

    private static int? Sign(decimal? difference) => difference is { } known ? decimal.Sign(known) : null;

    private static FeelValue Order(FeelValue left, FeelValue right, Func<int, bool> accept) =>
        Compare(left, right) is { } sign ? FeelBoolean.From(accept(sign)) : FeelNull.Instance;
}
