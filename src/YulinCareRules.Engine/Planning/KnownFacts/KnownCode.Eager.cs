using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Plain conditions as values. Facts differ from case to case, so that nobody foresees a jump that hangs on one; two comparisons cost less than a jump that was foreseen wrongly.</summary>
internal sealed partial class KnownCode
{
    /// <summary>1 where the condition holds, 0 where it does not; null where it is not plain. All of its facts are read, whether they still matter or not.</summary>
    public Expression? Bit(BoundExpression condition, Steps steps) => MakesValues ? null : condition is BoundDecision decision ? Bit(Settled(decision, steps)) : IsPlain(condition) ? Bit(Plain(condition, steps)) : null;

    private static MethodCallExpression Bit(Expression holds) => Expression.Call(typeof(Bits), nameof(Bits.When), null, holds, Expression.Constant(1UL));

    private static bool IsPlain(BoundExpression condition) => condition switch
    {
        BoundConstant { Value: FeelBoolean } or BoundField { Type: BooleanType } => true,
        BoundNot not => IsPlain(not.Operand),
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } junction => IsPlain(junction.Left) && IsPlain(junction.Right),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality when equality.Left.Type is BooleanType || equality.Right.Type is BooleanType =>
            equality is { Left: BoundConstant { Value: FeelBoolean }, Right: var right } ? IsPlain(right) : equality.Right is BoundConstant { Value: FeelBoolean } && IsPlain(equality.Left),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } comparison =>
            IsScalar(comparison.Left) && IsScalar(comparison.Right),
        _ => false,
    };

    private static bool IsScalar(BoundExpression operand) => operand is BoundConstant { Value: not FeelNull } or BoundField { Type: NumberType or DateType or EnumerationType };

    private Expression Plain(BoundExpression condition, Steps steps)
    {
        switch (condition)
        {
            case BoundConstant { Value: FeelBoolean { Value: var value } }:
                return Expression.Constant(value);
            case BoundNot not:
                return Expression.Not(Plain(not.Operand, steps));
            case BoundBinary { Operator: BinaryOperator.And } and:
                return Expression.And(Plain(and.Left, steps), Plain(and.Right, steps));
            case BoundBinary { Operator: BinaryOperator.Or } or:
                return Expression.Or(Plain(or.Left, steps), Plain(or.Right, steps));
            case BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality:
                var (left, right) = equality.Left is BoundConstant ? (equality.Right, equality.Left) : (equality.Left, equality.Right);
                var isEqual = left.Type is BooleanType && right is BoundConstant { Value: FeelBoolean { Value: var wanted } }
                    ? wanted ? Plain(left, steps) : Expression.Not(Plain(left, steps))
                    : Equal(left, right, steps);
                return equality.Operator == BinaryOperator.Equal ? isEqual : Expression.Not(isEqual);
            default:
                return Holds(condition, steps);
        }
    }
}
