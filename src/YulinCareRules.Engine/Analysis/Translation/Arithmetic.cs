using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Calculation as far as it stays a sum of multiples.</summary>
internal static class Arithmetic
{
    public static Alternatives Apply(BinaryOperator operation, Symbol left, Symbol right)
    {
        if (left is NullSymbol || right is NullSymbol)
        {
            return Alternatives.Null;
        }

        if (left is NumberSymbol { Term: var a } && right is NumberSymbol { Term: var b } && Linear(operation, a, b) is { } term)
        {
            return Alternatives.Of(new NumberSymbol(term));
        }

        return Constants.ValueOf(left) is { } known && Constants.ValueOf(right) is { } other
            ? Alternatives.Of(Constants.Of(FeelOperators.Apply(operation, known, other)))
            : Alternatives.Of(BeyondSymbol.Instance);
    }

    private static LinearTerm? Linear(BinaryOperator operation, LinearTerm a, LinearTerm b) => operation switch
    {
        BinaryOperator.Add => a.Plus(b),
        BinaryOperator.Subtract => a.Minus(b),
        BinaryOperator.Multiply when b.IsConstant => a.Times(b.Constant),
        BinaryOperator.Multiply when a.IsConstant => b.Times(a.Constant),
        BinaryOperator.Divide when b.IsConstant && b.Constant.Sign != 0 => a.Times(Rational.One / b.Constant),
        _ => null,
    };
}
