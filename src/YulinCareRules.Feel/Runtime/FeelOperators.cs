using NodaTime;
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
        _ => Calculate(operation, left, right),
    };

    public static FeelValue Not(FeelValue value) => value is FeelBoolean boolean ? FeelBoolean.From(!boolean.Value) : FeelNull.Instance;

    public static FeelValue Negate(FeelValue value) => value switch
    {
        FeelNumber number => new FeelNumber(-number.Value),
        FeelDayTimeDuration duration when duration.Value != Duration.MinValue => new FeelDayTimeDuration(-duration.Value),
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

    private static FeelValue Order(FeelValue left, FeelValue right, Func<int, bool> accept) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => FeelBoolean.From(accept(a.Value.CompareTo(b.Value))),
        (FeelString a, FeelString b) => FeelBoolean.From(accept(string.CompareOrdinal(a.Value, b.Value))),
        (FeelDate a, FeelDate b) => FeelBoolean.From(accept(a.Value.CompareTo(b.Value))),
        (FeelDayTimeDuration a, FeelDayTimeDuration b) => FeelBoolean.From(accept(a.Value.CompareTo(b.Value))),
        (FeelYearMonthDuration a, FeelYearMonthDuration b) => FeelBoolean.From(accept(a.Months.CompareTo(b.Months))),
        _ => FeelNull.Instance,
    };

    private static FeelValue Calculate(BinaryOperator operation, FeelValue left, FeelValue right)
    {
        try
        {
            return (left, right) switch
            {
                (FeelNumber a, FeelNumber b) => Arithmetic(operation, a.Value, b.Value),
                (FeelString a, FeelString b) when operation == BinaryOperator.Add => new FeelString(a.Value + b.Value),
                (FeelDate a, FeelYearMonthDuration b) when operation == BinaryOperator.Add => new FeelDate(a.Value.PlusMonths(checked((int)b.Months))),
                (FeelDate a, FeelYearMonthDuration b) when operation == BinaryOperator.Subtract => new FeelDate(a.Value.PlusMonths(checked((int)-b.Months))),
                (FeelDate a, FeelDate b) when operation == BinaryOperator.Subtract => new FeelDayTimeDuration(Duration.FromDays(Period.DaysBetween(b.Value, a.Value))),
                _ => FeelNull.Instance,
            };
        }
        catch (ArithmeticException)
        {
            // Beyond what a decimal holds, or divided by what it rounds to zero: there is no exact answer.
            return FeelNull.Instance;
        }
        catch (ArgumentOutOfRangeException)
        {
            return FeelNull.Instance;
        }
    }

    private static FeelValue Arithmetic(BinaryOperator operation, decimal left, decimal right) => operation switch
    {
        BinaryOperator.Add => new FeelNumber(left + right),
        BinaryOperator.Subtract => new FeelNumber(left - right),
        BinaryOperator.Multiply => new FeelNumber(left * right),
        BinaryOperator.Divide when right != 0 => new FeelNumber(left / right),
        BinaryOperator.Power => Power(left, right),
        _ => FeelNull.Instance,
    };

    // Whole exponents only: others have no exact decimal result.
    private static FeelValue Power(decimal value, decimal exponent)
    {
        if (!decimal.IsInteger(exponent) || Math.Abs(exponent) > 1000 || (value == 0 && exponent < 0))
        {
            return FeelNull.Instance;
        }

        var result = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            result *= value;
        }

        return new FeelNumber(exponent < 0 ? 1 / result : result);
    }
}
