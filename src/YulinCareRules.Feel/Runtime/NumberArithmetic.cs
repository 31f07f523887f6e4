using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Runtime;

/// <summary>Arithmetic of numbers alone. Null where there is no exact answer: beyond what a decimal holds, or divided by what is, or rounds to, zero.</summary>
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
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => right == 0 ? null : left / right,
                BinaryOperator.Power => Powers.Raise(left, right),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }
}
