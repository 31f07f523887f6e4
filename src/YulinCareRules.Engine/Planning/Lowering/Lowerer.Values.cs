using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
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

/// <summary>What code holds raw → values of the language.</summary>
internal static class OutputValues
{
    public static FeelValue OfTruth(int truth) => truth switch
    {
        TruthSet.True => FeelBoolean.True,
        TruthSet.False => FeelBoolean.False,
        _ => FeelNull.Instance,
    };

    public static FeelValue OfPlace(int place, EnumerationModel enumeration) => place < 0 ? FeelNull.Instance : new FeelString(enumeration.Values[place].Name);

    public static FeelValue OfDay(long day) => CivilDate.FromDayNumber(day) is { } date ? new FeelDate(date) : FeelNull.Instance;

    public static FeelValue OfNumber(decimal number) => new FeelNumber(number);
}
