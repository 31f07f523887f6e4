using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>Code that reads an input of rows as a number; null where it is unknown.</summary>
internal static class InputReader
{
    public static Func<CaseState, decimal?> Of(BoundField input, Lowerer lowerer)
    {
        var (unknown, result) = (Expression.Constant(null, typeof(decimal?)), typeof(decimal?));
        Expression value;
        switch (input.Type)
        {
            case BooleanType:
                var truth = Expression.Variable(typeof(int));
                value = Expression.Block(
                    [truth],
                    Expression.Assign(truth, lowerer.Truth(input)),
                    Expression.Condition(
                        Expression.Equal(truth, Expression.Constant(TruthSet.Open)),
                        unknown,
                        Expression.Condition(Expression.Equal(truth, Expression.Constant(TruthSet.True)), Expression.Constant(1m, result), Expression.Constant(0m, result))));
                break;
            case EnumerationType:
                var place = Expression.Variable(typeof(int));
                value = Expression.Block(
                    [place],
                    Expression.Assign(place, lowerer.Place(input)),
                    Expression.Condition(Expression.Equal(place, Expression.Constant(Places.Open)), unknown, Expression.Convert(Expression.Convert(place, typeof(decimal)), result)));
                break;
            default:
                var number = lowerer.Number(input);
                value = Expression.Block(number.Variables, [.. number.Before, Expression.Condition(number.IsKnown ?? Expression.Constant(true), Expression.Convert(number.AsDecimal, result), unknown)]);
                break;
        }

        return Expression.Lambda<Func<CaseState, decimal?>>(lowerer.Complete(value), lowerer.State).Compile();
    }
}
