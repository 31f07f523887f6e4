using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Conditions, as jumps.</summary>
internal sealed partial class KnownCode
{
    /// <summary>Jumps where the condition comes to <paramref name="when"/>; goes on where it does not.</summary>
    public void JumpIf(BoundExpression condition, bool when, LabelTarget target, Steps steps)
    {
        switch (condition)
        {
            case BoundConstant { Value: FeelBoolean { Value: var value } }:
                if (value == when)
                {
                    steps.Jump(target);
                }

                break;
            case BoundConstant { Value: FeelNull }:
                // Neither true nor false: told apart where there are three.
                steps.Jump(unknown);
                break;
            case BoundNot not:
                JumpIf(not.Operand, !when, target, steps);
                break;
            case BoundBinary { Operator: BinaryOperator.And } and:
                Junction(and, absorbing: false, when, target, steps);
                break;
            case BoundBinary { Operator: BinaryOperator.Or } or:
                Junction(or, absorbing: true, when, target, steps);
                break;
            case BoundIf { Type: BooleanType } branch:
                Choose(branch, when, target, steps);
                break;
            case BoundQuantified quantified:
                Quantify(quantified, when, target, steps);
                break;
            case BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality when SidesOf(equality) is ({ Type: BooleanType } truth, BoundConstant { Value: FeelBoolean { Value: var wanted } }):
                JumpIf(truth, wanted == ((equality.Operator == BinaryOperator.Equal) == when), target, steps);
                break;
            case var _ when MakesValues:
                JumpIfHolds(condition, when, target, steps);
                break;
            default:
                var inner = new Steps();
                var holds = Holds(condition, inner);
                inner.JumpIf(when ? holds : Expression.Not(holds), target);
                steps.Add(inner.ToBlock());
                break;
        }
    }

    private Expression Holds(BoundExpression condition, Steps steps) => condition switch
    {
        BoundField { Type: BooleanType } field => Scalar(field, steps),
        BoundDecision { Type: BooleanType } decision => Settled(decision, steps),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality => Equal(equality, steps),
        BoundBinary { Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } comparison =>
            Compare(comparison.Operator, Number(comparison.Left, steps), Number(comparison.Right, steps)),
        _ => throw new BeyondPlanException(),
    };

    // Where the first settles it the second is not read.
    private void Junction(BoundBinary junction, bool absorbing, bool when, LabelTarget target, Steps steps)
    {
        if (absorbing == when)
        {
            JumpIf(junction.Left, when, target, steps);
            JumpIf(junction.Right, when, target, steps);
            return;
        }

        var (inner, settled) = (new Steps(), Expression.Label());
        JumpIf(junction.Left, absorbing, settled, inner);
        JumpIf(junction.Right, when, target, inner);
        inner.Label(settled);
        steps.Add(inner.ToBlock());
    }

    private void Choose(BoundIf branch, bool when, LabelTarget target, Steps steps)
    {
        var (inner, otherwise, done) = (new Steps(), Expression.Label(), Expression.Label());
        JumpIf(branch.Condition, false, otherwise, inner);
        JumpIf(branch.Then, when, target, inner);
        inner.Jump(done);
        inner.Label(otherwise);
        JumpIf(branch.Else, when, target, inner);
        inner.Label(done);
        steps.Add(inner.ToBlock());
    }

    // Another decision, as far as it is settled.
    private Expression Settled(BoundDecision decision, Steps steps)
    {
        var truth = steps.Keep(Expression.Call(State, nameof(CaseState.SettledTruthOf), null, Expression.Constant(indexOfDecision(decision.Decision))));
        steps.JumpIf(Expression.Equal(truth, Expression.Constant(0)), unknown);
        return Expression.Equal(truth, Expression.Constant(TruthSet.True));
    }

    // A constant stands on the right.
    private static (BoundExpression Left, BoundExpression Right) SidesOf(BoundBinary equality) => equality.Left is BoundConstant ? (equality.Right, equality.Left) : (equality.Left, equality.Right);

    private Expression Equal(BoundBinary equality, Steps steps)
    {
        var (left, right) = SidesOf(equality);
        var isEqual = Equal(left, right, steps);
        return equality.Operator == BinaryOperator.Equal ? isEqual : Expression.Not(isEqual);
    }

    private Expression Equal(BoundExpression left, BoundExpression right, Steps steps) => (left, right) switch
    {
        (BoundParameter { Key: not null } parameter, BoundConstant { Value: FeelNull }) => Lacks(parameter, steps),
        ({ Type: EnumerationType }, { Type: EnumerationType }) => Expression.Equal(Place(left, steps), Place(right, steps)),
        (BoundField { Type: TextType } field, BoundConstant { Value: FeelString { Value: var text } }) => Expression.Equal(Scalar(field, steps), Expression.Constant(text)),
        ({ Type: NumberType or DateType }, _) => Compare(BinaryOperator.Equal, Number(left, steps), Number(right, steps)),
        _ => throw new BeyondPlanException(),
    };
}
