using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>
/// Values of the language, as objects, for what there is no plainer code for: functions, texts, dates and durations, lists, records, outputs of other decisions. Only where nothing but known facts is
/// asked for: three-valued logic knows none of this.
/// </summary>
internal sealed partial class KnownCode
{
    /// <summary>Whether such code may be made.</summary>
    public bool MakesValues { get; init; }

    /// <summary>An output, as a method; null where a fact that it needs is not known.</summary>
    public ComputedOutput Compile(BoundExpression output)
    {
        var (steps, result) = (new Steps(), Expression.Variable(typeof(FeelValue)));
        steps.Add(Expression.Assign(result, Value(output, steps)));
        return Expression.Lambda<ComputedOutput>(Expression.Block([result], Body(Worked(steps, Expression.Constant(0UL))), result), State).Compile();
    }

    /// <summary>A value; null of the language is one like any other.</summary>
    public Expression Value(BoundExpression expression, Steps steps) => expression switch
    {
        BoundConstant constant => Constant(constant.Value),
        { Type: BooleanType } => Whether(expression, steps),
        { Type: NumberType or DateType or EnumerationType } => Plainly(expression, steps) ?? Worked(expression, steps),
        _ => Worked(expression, steps),
    };

    private static ConstantExpression Constant(FeelValue value) => Expression.Constant(value, typeof(FeelValue));

    // By plainer code, if there is some.
    private ParameterExpression? Plainly(BoundExpression expression, Steps steps) => Tried(steps, typeof(FeelValue), inner => OutputValues.Of(
        expression.Type switch { EnumerationType => Place(expression, inner), _ => Number(expression, inner) },
        expression.Type));

    // What the steps come to, kept; null where there is no such code, and then none of the steps either.
    private static ParameterExpression? Tried(Steps steps, Type type, Func<Steps, Expression> make) => BeyondPlanException.Try(() =>
    {
        var (inner, result) = (new Steps(), Expression.Variable(type));
        inner.Add(Expression.Assign(result, make(inner)));
        steps.Add(inner.ToBlock());
        steps.Take(result);
        return result;
    });

    // A condition without an answer is left to the reference evaluator.
    private ParameterExpression Whether(BoundExpression condition, Steps steps)
    {
        var (result, isNot) = (steps.Keep(Constant(FeelBoolean.False)), Expression.Label());
        JumpIf(condition, false, isNot, steps);
        steps.Add(Expression.Assign(result, Constant(FeelBoolean.True)));
        steps.Label(isNot);
        return result;
    }

    private void JumpIfHolds(BoundExpression condition, bool when, LabelTarget target, Steps steps)
    {
        // What another decision gives may be one of several outputs.
        var holds = condition is BoundDecision ? null : Tried(steps, typeof(bool), inner => Holds(condition, inner));
        if (holds is null)
        {
            var value = Worked(condition, steps);
            steps.JumpIf(Expression.Not(Expression.TypeIs(value, typeof(FeelBoolean))), unknown);
            holds = steps.Keep(Expression.ReferenceEqual(value, Constant(FeelBoolean.True)));
        }

        steps.JumpIf(when ? holds : Expression.Not(holds), target);
    }

    private ParameterExpression Worked(BoundExpression expression, Steps steps) => steps.Keep(expression switch
    {
        BoundField { Type: TextType } field => OutputValues.Of(Scalar(field, steps), field.Type),
        BoundField { Type: ListType { Element: not RecordType } } or BoundFilter or BoundFor => Collected(expression, steps),
        BoundLocal local => values.TryGetValue(local.Name, out var value) ? value : throw new BeyondPlanException(),
        BoundDatePart part => Expression.Call(typeof(BoundDatePart), nameof(BoundDatePart.Of), null, Value(part.Source, steps), Expression.Constant(part.Part)),
        BoundParameter { Key: { } key } parameter => Expression.Call(typeof(ParameterPeriod), nameof(ParameterPeriod.Figure), null, Expression.Constant(parameter.Parameter.At(Day), typeof(ParameterPeriod)), Value(key, steps)),
        BoundDecision decision => Output(decision, steps),
        BoundBinary binary => Apply(binary.Operator, Value(binary.Left, steps), Value(binary.Right, steps)),
        BoundNegation negation => Apply(BinaryOperator.Subtract, Constant(new FeelNumber(0)), Value(negation.Operand, steps)),
        BoundIf branch => ChooseValue(branch, steps),
        BoundIndex index => KnownOf(Expression.Call(typeof(LanguageValues), nameof(LanguageValues.Item), null, Value(index.List, steps), Value(index.Index, steps)), steps),
        BoundCall { Function: { IsPure: true } function } call => Expression.Call(typeof(LanguageValues), nameof(LanguageValues.Call), null, Expression.Constant(function), All(call.Arguments, steps)),
        BoundList list => Expression.Call(typeof(LanguageValues), nameof(LanguageValues.List), null, All(list.Items, steps)),
        BoundRecord record => Expression.Call(typeof(LanguageValues), nameof(LanguageValues.Record), null, Expression.Constant(record.Record), All(record.Fields, steps)),
        _ => throw new BeyondPlanException(),
    });

    private static MethodCallExpression Apply(BinaryOperator operation, Expression left, Expression right) =>
        Expression.Call(typeof(FeelOperators), nameof(FeelOperators.Apply), null, Expression.Constant(operation), left, right);

    private NewArrayExpression All(ImmutableArray<BoundExpression> expressions, Steps steps) => Expression.NewArrayInit(typeof(FeelValue), [.. expressions.Select(expression => Value(expression, steps))]);

    private ParameterExpression Output(BoundDecision decision, Steps steps) =>
        KnownOf(Expression.Call(State, nameof(CaseState.OutputOf), null, Expression.Constant(indexOfDecision(decision.Decision)), Expression.Constant(decision.Output, typeof(string))), steps);

    private ParameterExpression KnownOf(Expression value, Steps steps)
    {
        var known = steps.Keep(value);
        steps.JumpIf(IsNull(known), unknown);
        return known;
    }

    private ParameterExpression ChooseValue(BoundIf branch, Steps steps)
    {
        var (result, isNot, done) = (steps.Variable(typeof(FeelValue)), Expression.Label(), Expression.Label());
        JumpIf(branch.Condition, false, isNot, steps);
        var (then, otherwise) = (new Steps(), new Steps());
        then.Add(Expression.Assign(result, Value(branch.Then, then)));
        steps.Add(then.ToBlock());
        steps.Jump(done);
        steps.Label(isNot);
        otherwise.Add(Expression.Assign(result, Value(branch.Else, otherwise)));
        steps.Add(otherwise.ToBlock());
        steps.Label(done);
        return result;
    }
}
