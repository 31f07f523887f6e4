using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>Outputs that are worked out: whether they are known, and their values.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether the output is settled by what is known.</summary>
    public Expression IsKnown(BoundExpression output)
    {
        switch (output.Type)
        {
            case BooleanType or EnumerationType or NumberType or DateType when output is BoundField field && IsReadAsItIs(field):
                var stored = Stored(field);
                return stored.Within(stored.IsKnown);
            case BooleanType:
                return Expression.Not(Expression.Call(typeof(TruthSet), nameof(TruthSet.IsOpen), null, Truth(output)));
            case EnumerationType:
                return Expression.NotEqual(Place(output), Expression.Constant(Places.Open));
            case NumberType or DateType:
                var number = Number(output);
                return Expression.Block(number.Variables, [.. number.Before, number.IsKnown ?? Expression.Constant(true)]);
            case TextType when output is BoundField field:
                return Expression.ReferenceNotEqual(Scalar(field), Expression.Constant(null, typeof(string)));
            case ListType when output is BoundField field:
                var list = ListOf(field);
                return Expression.ReferenceNotEqual(list, Expression.Constant(null, list.Type));
            default:
                throw new BeyondPlanException();
        }
    }

    /// <summary>What is known of a truth or of a value of an enumeration: 0 while that is nothing, else its place and one more.</summary>
    public Expression PlaceOrNothing(BoundField field)
    {
        var stored = Stored(field);
        return stored.Within(Expression.Add(Bit(stored.IsKnown), field.Type is BooleanType ? Bit(stored.Value) : stored.Value));
    }

    /// <summary>The same of a number: 0, or one more than how many of some figures it has reached and how many it has passed, which tells each of them from what lies between.</summary>
    public Expression StretchOrNothing(BoundField field, ImmutableArray<decimal> figures)
    {
        var stored = Stored(field);
        var number = Expression.Variable(stored.Value.Type);
        Expression stretch = Expression.Constant(1);
        foreach (var figure in figures)
        {
            var held = number.Type == typeof(long) ? Expression.Constant(decimal.ToInt64(figure)) : Expression.Constant(figure);
            stretch = Expression.Add(Expression.Add(stretch, Bit(Expression.GreaterThanOrEqual(number, held))), Bit(Expression.GreaterThan(number, held)));
        }

        return stored.Within(Expression.Block([number], Expression.Assign(number, stored.Value), Expression.Multiply(Bit(stored.IsKnown), stretch)));
    }

    // A fact where it lies: nothing is converted before it is known to be known.
    private StoredFact Stored(BoundField field)
    {
        var read = Within(RecordOf(field.Source), record => layout.Stored(record, RecordTypeOf(field.Source), field.Field));
        var variable = Expression.Variable(read.Type);
        return new StoredFact(variable, Expression.Assign(variable, read), Expression.Property(variable, nameof(Nullable<>.HasValue)), ScalarTypes.Known(variable, field.Type));
    }

    /// <summary>1 where the condition holds, 0 where it does not.</summary>
    public static Expression Bit(Expression condition) => Expression.Call(typeof(Bits), nameof(Bits.Of), null, condition);

    /// <summary>The value of an output that is known.</summary>
    public Expression Value(BoundExpression output)
    {
        switch (output.Type)
        {
            case BooleanType:
                return Expression.Call(typeof(OutputValues), nameof(OutputValues.OfTruth), null, Truth(output));
            case EnumerationType { Enumeration: var enumeration }:
                return Expression.Call(typeof(OutputValues), nameof(OutputValues.OfPlace), null, Place(output), Expression.Constant(enumeration));
            case DateType:
                return Valued(Number(output), nameof(OutputValues.OfDay), number => number.Value);
            case NumberType:
                return Valued(Number(output), nameof(OutputValues.OfNumber), number => number.AsDecimal);
            default:
                throw new BeyondPlanException();
        }
    }

    private static BlockExpression Valued(NumberOperand number, string method, Func<NumberOperand, Expression> value)
    {
        Expression result = Expression.Call(typeof(OutputValues), method, null, value(number));
        if (number.IsNull is { } isNull)
        {
            result = Expression.Condition(isNull, Expression.Constant(FeelNull.Instance, typeof(FeelValue)), result);
        }

        return Expression.Block(number.Variables, [.. number.Before, result]);
    }
}
