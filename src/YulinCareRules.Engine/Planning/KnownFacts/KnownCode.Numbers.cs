using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Numbers, days and places. Whole ones are longs as far as they go, checked; a total over a whole list is worked out once.</summary>
internal sealed partial class KnownCode
{
    private Expression Number(BoundExpression number, Steps steps) => number switch
    {
        BoundConstant { Value: FeelNumber { Value: var value } } => decimal.IsInteger(value) && value is >= int.MinValue and <= int.MaxValue ? Expression.Constant((long)value) : Expression.Constant(value),
        BoundConstant { Value: FeelDate { Date: var date } } => Expression.Constant(date.DayNumber),
        BoundAsOf => Expression.Call(typeof(DayNumbers), nameof(DayNumbers.Of), null, AsOf()),
        BoundDatePart { Source: BoundAsOf, Part: var part } => Expression.Convert(Expression.Property(AsOf(), part switch { "year" => nameof(DateOnly.Year), "month" => nameof(DateOnly.Month), _ => nameof(DateOnly.Day) }), typeof(long)),
        BoundField { Type: NumberType or DateType } field => Scalar(field, steps),
        BoundParameter { Key: not null } parameter => Keyed(parameter, steps),
        BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary => Calculate(binary, steps),
        BoundBinary { Operator: BinaryOperator.Divide } quotient when MakesValues => Divide(quotient, steps),
        BoundNegation negation when MakesValues => Negate(Number(negation.Operand, steps)),
        BoundIf or BoundCall { Function.Name: "sum" } when totals.ContainsKey(number) || IsClosed(number) => Once(number, steps),
        BoundIf or BoundCall { Function.Name: "sum" } => WorkedOut(number, steps),
        BoundCall { Function.Name: "count", Arguments: [BoundField list] } => Expression.Convert(Expression.ArrayLength(ListOf(list, steps)), typeof(long)),
        BoundCall { Function.Name: "count", Arguments: [BoundFilter filter] } when MakesValues => Count(filter, steps),
        _ => throw new BeyondPlanException(),
    };

    public Expression Place(BoundExpression expression, Steps steps) => expression switch
    {
        BoundConstant { Value: FeelString { Value: var name }, Type: EnumerationType { Enumeration: var enumeration } } => Expression.Constant(enumeration.PlaceOf(name) ?? throw new BeyondPlanException()),
        BoundConstant { Value: FeelNull } => Expression.Constant(Places.Null),
        BoundField { Type: EnumerationType } field => Scalar(field, steps),
        _ => throw new BeyondPlanException(),
    };

    private MemberExpression AsOf() => Expression.Field(State, nameof(CaseState.AsOf));

    private Expression Calculate(BoundBinary binary, Steps steps)
    {
        var (a, b) = Alike(Number(binary.Left, steps), Number(binary.Right, steps));
        return binary.Operator switch
        {
            BinaryOperator.Add => Expression.AddChecked(a, b),
            BinaryOperator.Subtract => Expression.SubtractChecked(a, b),
            _ => Expression.MultiplyChecked(a, b),
        };
    }

    // Where there is no quotient it is null, or not held by a decimal, which the reference evaluator tells.
    private MethodCallExpression Divide(BoundBinary quotient, Steps steps)
    {
        var (left, right) = (AsDecimal(Number(quotient.Left, steps)), steps.Keep(AsDecimal(Number(quotient.Right, steps))));
        steps.JumpIf(Expression.Equal(right, Expression.Constant(0m)), unknown);
        return Expression.Call(typeof(NumberArithmetic), nameof(NumberArithmetic.Quotient), null, left, right);
    }

    private static BinaryExpression Negate(Expression number)
    {
        var (zero, value) = Alike(Expression.Constant(0L), number);
        return Expression.SubtractChecked(zero, value);
    }

    private static (Expression Left, Expression Right) Alike(Expression left, Expression right) =>
        left.Type == right.Type ? (left, right) : (AsDecimal(left), AsDecimal(right));

    private static Expression AsDecimal(Expression number) => number switch
    {
        { Type: var type } when type == typeof(decimal) => number,
        ConstantExpression { Value: long known } => Expression.Constant((decimal)known),
        _ => Expression.Convert(number, typeof(decimal)),
    };

    // Whether it is the same throughout the case.
    private static bool IsClosed(BoundExpression number)
    {
        var names = BoundWalk.Descendants(number).OfType<BoundFor>().SelectMany(each => each.Iterators).Select(iterator => iterator.Name).ToImmutableHashSet(StringComparer.Ordinal);
        return BoundWalk.Descendants(number).OfType<BoundLocal>().All(local => names.Contains(local.Name));
    }

    private ParameterExpression Once(BoundExpression number, Steps steps)
    {
        var (inner, done) = (new Steps(), Expression.Label());
        if (!totals.TryGetValue(number, out var total))
        {
            var value = WorkedOut(number, inner);
            totals.Add(number, total = (Expression.Variable(value.Type), Expression.Variable(typeof(bool))));
            inner.Add(Expression.Assign(total.Value, value));
        }
        else
        {
            inner.Add(Expression.Assign(total.Value, WorkedOut(number, inner)));
        }

        var first = new Steps();
        first.JumpIf(total.IsDone, done);
        first.Add(inner.ToBlock());
        first.Add(Expression.Assign(total.IsDone, Expression.Constant(true)));
        first.Label(done);
        steps.Add(first.ToBlock());
        return total.Value;
    }

    private ParameterExpression WorkedOut(BoundExpression number, Steps steps) => number is BoundIf branch
        ? Choose(branch, steps)
        : number is BoundCall { Arguments: [BoundFor { Iterators: [var iterator], Body: var body }] } ? Sum(iterator, body, steps) : throw new BeyondPlanException();

    private ParameterExpression Choose(BoundIf branch, Steps steps)
    {
        var (then, otherwise) = (new Steps(), new Steps());
        var (first, second) = Alike(Number(branch.Then, then), Number(branch.Else, otherwise));
        var (value, isNot, done) = (steps.Variable(first.Type), Expression.Label(), Expression.Label());
        JumpIf(branch.Condition, false, isNot, steps);
        then.Add(Expression.Assign(value, first));
        steps.Add(then.ToBlock());
        steps.Jump(done);
        steps.Label(isNot);
        otherwise.Add(Expression.Assign(value, second));
        steps.Add(otherwise.ToBlock());
        steps.Label(done);
        return value;
    }

    private ParameterExpression Sum(BoundIterator iterator, BoundExpression body, Steps steps)
    {
        ParameterExpression? total = null;
        var (loop, isEmpty) = (new Steps(), Expression.Variable(typeof(bool)));
        ForEach(iterator, loop, inner =>
        {
            var part = Number(body, inner);
            total = steps.Variable(part.Type);
            inner.Add(Expression.Assign(total, Expression.AddChecked(total, part)));
            if (MakesValues)
            {
                inner.Add(Expression.Assign(isEmpty, Expression.Constant(false)));
            }
        });
        steps.Add(Expression.Assign(total!, Expression.Default(total!.Type)));
        if (!MakesValues)
        {
            // Whoever takes a total has asked whether there is one.
            steps.Add(loop.ToBlock());
            return total;
        }

        var whole = new Steps();
        whole.Add(Expression.Assign(isEmpty, Expression.Constant(true)));
        whole.Add(loop.ToBlock());
        whole.JumpIf(isEmpty, unknown);
        steps.Add(Expression.Block([isEmpty], whole.ToBlock()));
        return total;
    }
}
