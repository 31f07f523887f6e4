using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>Numbers and dates. Whole ones are longs as far as they go, checked; where they do not suffice the reference evaluator answers.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A day within the stretch of days that the code is for.</summary>
    public required DateOnly Day { get; init; }

    public NumberOperand Number(BoundExpression number) => number switch
    {
        BoundConstant { Value: FeelNumber { Value: var value } } => Constant(value, number.Type is NumberType { IsInteger: true } || decimal.IsInteger(value)),
        BoundConstant { Value: FeelDate { Date: var date } } => new NumberOperand(Expression.Constant(date.DayNumber)),
        BoundConstant { Value: FeelNull } => new NumberOperand(Expression.Constant(0L)) { IsNull = Expression.Constant(true) },
        BoundAsOf => new NumberOperand(Expression.Call(typeof(DayNumbers), nameof(DayNumbers.Of), null, AsOf())),
        BoundDatePart { Source: BoundAsOf, Part: var part } => new NumberOperand(Expression.Convert(Expression.Property(AsOf(), part switch { "year" => nameof(DateOnly.Year), "month" => nameof(DateOnly.Month), _ => nameof(DateOnly.Day) }), typeof(long))),
        BoundField { Type: NumberType or DateType } field => NumberLeaf(field),
        BoundParameter { Key: not null } parameter => Keyed(parameter, Day),
        BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary => Calculate(binary),
        BoundIf branch => ChooseNumber(branch),
        BoundCall { Function.Name: "count", Arguments: [BoundField list] } => Count(list),
        BoundCall { Function.Name: "sum", Arguments: [BoundFor { Iterators: [var iterator] } each] } => Sum(iterator, each.Body),
        _ => throw new BeyondPlanException(),
    };

    private MemberExpression AsOf() => Expression.Field(State, nameof(CaseState.AsOf));

    private static NumberOperand Constant(decimal value, bool isWhole) => isWhole && value is >= int.MinValue and <= int.MaxValue
        ? new NumberOperand(Expression.Constant((long)value))
        : new NumberOperand(Expression.Constant(value));

    private NumberOperand NumberLeaf(BoundField field)
    {
        var type = ScalarTypes.Of(field.Type);
        var value = Expression.Variable(type);
        if (field.Source is BoundLocal local && completed.TryGetValue(Leaf.PathOf(field)!, out var completion))
        {
            return new NumberOperand(Expression.Call(value, nameof(Nullable<>.GetValueOrDefault), null))
            {
                Variables = [value],
                Before = [Expression.Assign(value, Expression.Coalesce(Scalar(field), Expression.Convert(Expression.ArrayIndex(completion, places[local.Name]), type)))],
            };
        }

        var path = Leaf.PathOf(field) ?? string.Empty;
        if (IsReadAsItIs(field))
        {
            var stored = Stored(field);
            return new NumberOperand(stored.Value)
            {
                Variables = [stored.Variable],
                Before = [stored.Read],
                IsKnown = stored.IsKnown,
                IsPlain = true,
                Low = Expression.Constant(field.Field.Minimum, typeof(decimal?)),
                High = Expression.Constant(field.Field.Maximum, typeof(decimal?)),
            };
        }

        var read = inexact.Contains(path)
            ? Expression.IfThen(Expression.Not(Expression.Property(value, nameof(Nullable<>.HasValue))), Unknown(field, Expression.Empty()))
            : null;
        return new NumberOperand(Expression.Call(value, nameof(Nullable<>.GetValueOrDefault), null))
        {
            Variables = [value],
            Before = read is null ? [Expression.Assign(value, KnownOrTried(field, type))] : [Expression.Assign(value, KnownOrTried(field, type)), read],
            IsKnown = Expression.Property(value, nameof(Nullable<>.HasValue)),
            Low = Expression.Constant(field.Field.Minimum, typeof(decimal?)),
            High = Expression.Constant(field.Field.Maximum, typeof(decimal?)),
        };
    }

    private Expression KnownOrTried(BoundField field, Type type) => tried.TryGetValue(Leaf.PathOf(field) ?? string.Empty, out var trial)
        ? Expression.Coalesce(
            Scalar(field),
            Expression.Condition(
                Expression.LessThan(trial.Choice, Expression.Constant(0)),
                Expression.Constant(null, type),
                Expression.Convert(Expression.ArrayIndex(trial.Numbers, trial.Choice), type)))
        : Scalar(field);

    private NumberOperand Calculate(BoundBinary binary)
    {
        var (left, right) = (Number(binary.Left), Number(binary.Right));
        var isWhole = left.IsWhole && right.IsWhole;
        var (a, b) = isWhole ? (left.Value, right.Value) : (left.AsDecimal, right.AsDecimal);
        Expression value = binary.Operator switch
        {
            BinaryOperator.Add => isWhole ? Expression.AddChecked(a, b) : Expression.Add(a, b),
            BinaryOperator.Subtract => isWhole ? Expression.SubtractChecked(a, b) : Expression.Subtract(a, b),
            _ => isWhole ? Expression.MultiplyChecked(a, b) : Expression.Multiply(a, b),
        };
        var (low, high) = BoundsOf(binary, left, right);
        return new NumberOperand(value)
        {
            Variables = [.. left.Variables, .. right.Variables],
            Before = [.. left.Before, .. right.Before],
            IsKnown = Both(left.IsKnown, right.IsKnown),
            IsNull = Either(left.IsNull, right.IsNull),
            MayBeNull = Either(left.MayBeNull, right.MayBeNull),
            Low = low,
            High = high,
        };
    }

    private static (Expression Low, Expression High) BoundsOf(BoundBinary binary, NumberOperand left, NumberOperand right)
    {
        // They matter only while it is open: then one of two is, if the other is always known.
        var (a, b) = (right.IsKnown is null && left.IsKnown is not null ? (left.Low, left.High) : left.Bounds, left.IsKnown is null && right.IsKnown is not null ? (right.Low, right.High) : right.Bounds);
        switch (binary.Operator)
        {
            case BinaryOperator.Add:
                return (Apply(nameof(Intervals.Add), a.Low, b.Low), Apply(nameof(Intervals.Add), a.High, b.High));
            case BinaryOperator.Multiply when left.IsKnown is null && NumberBounds.Of(binary.Left).Low >= 0:
                return (Apply(nameof(Intervals.Scale), b.Low, left.AsDecimal), Apply(nameof(Intervals.Scale), b.High, left.AsDecimal));
            case BinaryOperator.Multiply when right.IsKnown is null && NumberBounds.Of(binary.Right).Low >= 0:
                return (Apply(nameof(Intervals.Scale), a.Low, right.AsDecimal), Apply(nameof(Intervals.Scale), a.High, right.AsDecimal));
            case BinaryOperator.Multiply when NumberBounds.Of(binary.Left).Low >= 0 && NumberBounds.Of(binary.Right).Low >= 0:
                return (Apply(nameof(Intervals.Multiply), a.Low, b.Low), Apply(nameof(Intervals.Multiply), a.High, b.High));
            case BinaryOperator.Subtract:
                return (Apply(nameof(Intervals.Subtract), a.Low, b.High), Apply(nameof(Intervals.Subtract), a.High, b.Low));
            default:
                return (Expression.Constant(null, typeof(decimal?)), Expression.Constant(null, typeof(decimal?)));
        }
    }

    // Bounds that never change are reckoned now.
    private static Expression Apply(string method, Expression left, Expression right)
    {
        if (method is nameof(Intervals.Add) or nameof(Intervals.Subtract) && NumberOperand.Figure(left, out var one) && NumberOperand.Figure(right, out var other))
        {
            try
            {
                return Expression.Constant(method == nameof(Intervals.Add) ? Intervals.Add(one, other) : Intervals.Subtract(one, other), typeof(decimal?));
            }
            catch (OverflowException)
            {
                // Told in each case, by the reference evaluator.
            }
        }

        return Expression.Call(typeof(Intervals), method, null, left, right);
    }

    private static Expression? Both(Expression? left, Expression? right) => left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    private static Expression? Either(Expression? left, Expression? right) => left is null ? right : right is null ? left : Expression.OrElse(left, right);

    private Expression Compare(BinaryOperator comparison, NumberOperand left, NumberOperand right)
    {
        var isWhole = left.IsWhole && right.IsWhole;
        var (a, b) = isWhole ? (left.Value, right.Value) : (left.AsDecimal, right.AsDecimal);
        Expression holds = comparison switch
        {
            BinaryOperator.LessThan => Expression.LessThan(a, b),
            BinaryOperator.LessThanOrEqual => Expression.LessThanOrEqual(a, b),
            BinaryOperator.GreaterThan => Expression.GreaterThan(a, b),
            BinaryOperator.GreaterThanOrEqual => Expression.GreaterThanOrEqual(a, b),
            _ => Expression.Equal(a, b),
        };
        Expression result = Expression.Condition(holds, Expression.Constant(TruthSet.True), Expression.Constant(TruthSet.False));
        if (Both(left.IsKnown, right.IsKnown) is { } known)
        {
            var whileOpen = OrOfNull(comparison, left, right, WhileOpen(comparison, left, right));
            if (whileOpen is ConstantExpression && (left.IsAgainst(right) || right.IsAgainst(left)))
            {
                return Plain(Expression.Block(
                    [.. left.Variables, .. right.Variables],
                    [.. left.Before, .. right.Before, Expression.Call(typeof(TruthSet), nameof(TruthSet.From), null, known, holds, whileOpen)]));
            }

            result = Expression.Condition(known, result, whileOpen);
        }

        if (Either(left.IsNull, right.IsNull) is { } isNull)
        {
            result = Expression.Condition(isNull, OfNull(comparison, left, right), result);
        }

        return Expression.Block([.. left.Variables, .. right.Variables], [.. left.Before, .. right.Before, result]);
    }

    // One that is always known leaves the other unknown here; and what hangs on bounds alone that never change is settled now.
    private static Expression WhileOpen(BinaryOperator comparison, NumberOperand left, NumberOperand right)
    {
        var (a, b) = (right.IsKnown is null ? (left.Low, left.High) : left.Bounds, left.IsKnown is null ? (right.Low, right.High) : right.Bounds);
        return NumberOperand.Figure(a.Low, out var leftLow) && NumberOperand.Figure(a.High, out var leftHigh) && NumberOperand.Figure(b.Low, out var rightLow) && NumberOperand.Figure(b.High, out var rightHigh)
            ? Expression.Constant(Intervals.Compare(comparison, leftLow, leftHigh, rightLow, rightHigh))
            : left.WholeBounds is var (low, high) && right.WholeBounds is var (otherLow, otherHigh)
            ? Expression.Call(typeof(Intervals), nameof(Intervals.CompareWhole), null, Expression.Constant(comparison), low, high, otherLow, otherHigh)
            : Expression.Call(typeof(Intervals), nameof(Intervals.Compare), null, Expression.Constant(comparison), a.Low, a.High, b.Low, b.High);
    }

    // What is not known may come to null as well, whatever its bounds: a figure by a key that has none.
    private static Expression OrOfNull(BinaryOperator comparison, NumberOperand left, NumberOperand right, Expression whileOpen)
    {
        if (Either(left.MayBeNull, right.MayBeNull) is not { } mayBeNull)
        {
            return whileOpen;
        }

        var ofNull = comparison != BinaryOperator.Equal ? TruthSet.Null : left.MayBeNull is null || right.MayBeNull is null ? TruthSet.False : TruthSet.Open;
        return Expression.Or(whileOpen, Expression.Condition(mayBeNull, Expression.Constant(ofNull), Expression.Constant(0)));
    }

    // Null has no order, and equals null alone; what null against something open comes to is left to the reference evaluator.
    private Expression OfNull(BinaryOperator comparison, NumberOperand left, NumberOperand right)
    {
        Expression settled = comparison == BinaryOperator.Equal
            ? Expression.Condition(
                Expression.AndAlso(left.IsNull ?? Expression.Constant(false), right.IsNull ?? Expression.Constant(false)),
                Expression.Constant(TruthSet.True),
                Expression.Constant(TruthSet.False))
            : Expression.Constant(TruthSet.Null);
        return Both(left.IsKnown, right.IsKnown) is { } known
            ? Expression.Condition(known, settled, Expression.Block(Expression.Assign(IsInexact, Expression.Constant(true)), OpenTruth))
            : settled;
    }

    private NumberOperand ChooseNumber(BoundIf branch)
    {
        var (then, otherwise) = (Number(branch.Then), Number(branch.Else));
        if (then.IsNull is not null || otherwise.IsNull is not null)
        {
            throw new BeyondPlanException();
        }

        var type = then.IsWhole && otherwise.IsWhole ? typeof(long) : typeof(decimal);
        var (condition, value, known) = (Expression.Variable(typeof(int)), Expression.Variable(type), Expression.Variable(typeof(bool)));
        var (low, high) = (Expression.Variable(typeof(decimal?)), Expression.Variable(typeof(decimal?)));
        Expression Take(NumberOperand taken) => Expression.Block(
            Expression.Assign(known, taken.IsKnown ?? Expression.Constant(true)),
            Expression.IfThenElse(
                known,
                Expression.Assign(value, type == typeof(long) ? taken.Value : taken.AsDecimal),
                Expression.Block(Expression.Assign(low, taken.Low), Expression.Assign(high, taken.High))));
        Expression Within(NumberOperand taken, Expression body) => Expression.Block(taken.Variables, [.. taken.Before, body]);
        var (a, b) = (then.Bounds, otherwise.Bounds);
        return new NumberOperand(value)
        {
            Variables = [condition, value, known, low, high],
            Before =
            [
                Expression.Assign(known, Expression.Constant(false)),
                Expression.Assign(condition, Truth(branch.Condition)),
                Expression.IfThenElse(
                    Expression.Equal(condition, Expression.Constant(TruthSet.True)),
                    Within(then, Take(then)),
                    Expression.IfThenElse(
                        Expression.Equal(Expression.And(condition, Expression.Constant(TruthSet.True)), Expression.Constant(0)),
                        Within(otherwise, Take(otherwise)),
                        Within(then, Within(otherwise, Expression.Block(
                            Expression.Assign(low, Apply(nameof(Intervals.Least), a.Low, b.Low)),
                            Expression.Assign(high, Apply(nameof(Intervals.Greatest), a.High, b.High))))))),
            ],
            IsKnown = known,
            Low = low,
            High = high,
        };
    }
}
