using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Runtime;

/// <summary>Arithmetic of numbers alone. Null where there is no exact answer: beyond what a decimal holds, or divided by zero.</summary>
internal static class NumberArithmetic
{
    public static decimal? Calculate(BinaryOperator operation, decimal left, decimal right)
    {
        try
        {
            return operation switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => Product(left, right),
                BinaryOperator.Divide => right == 0 ? null : Quotient(left, right),
                BinaryOperator.Power => Powers.Raise(left, right),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>The product; throws an <see cref="ArithmeticException"/> where a decimal cannot hold it, be it too large or so small that only zero is left.</summary>
    public static decimal Product(decimal left, decimal right) => Held(left * right, left != 0 && right != 0);

    /// <summary>The quotient; throws an <see cref="ArithmeticException"/> where there is none that a decimal can hold.</summary>
    public static decimal Quotient(decimal left, decimal right) => Held(left / right, left != 0);

    private static decimal Held(decimal result, bool isSome) => result == 0 && isSome ? throw new OverflowException() : result;
}
