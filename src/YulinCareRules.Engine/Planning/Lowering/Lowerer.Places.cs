using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>Values of enumerations, as places.</summary>
internal sealed partial class Lowerer
{
    public Expression Place(BoundExpression expression) => expression switch
    {
        BoundConstant { Value: FeelString { Value: var name }, Type: EnumerationType { Enumeration: var enumeration } } => Expression.Constant(enumeration.PlaceOf(name) ?? throw new BeyondPlanException()),
        BoundConstant { Value: FeelNull } => Expression.Constant(Places.Null),
        BoundField { Type: EnumerationType } field => PlaceLeaf(field),
        BoundIf { Type: EnumerationType } branch => ChoosePlace(branch),
        _ => throw new BeyondPlanException(),
    };

    private Expression PlaceLeaf(BoundField field) => KnownOr(field, value => value, Expression.Constant(Places.Open));

    // Which of the two it is stays open with the condition, unless both are the same.
    private Expression ChoosePlace(BoundIf branch)
    {
        var (condition, then, otherwise) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(int)), Expression.Variable(typeof(int)));
        return Expression.Block(
            [condition, then, otherwise],
            Expression.Assign(condition, Truth(branch.Condition)),
            Expression.Condition(
                Expression.Equal(condition, Expression.Constant(TruthSet.True)),
                Place(branch.Then),
                Expression.Condition(
                    Expression.Equal(Expression.And(condition, Expression.Constant(TruthSet.True)), Expression.Constant(0)),
                    Place(branch.Else),
                    Expression.Block(
                        Expression.Assign(then, Place(branch.Then)),
                        Expression.Assign(otherwise, Place(branch.Else)),
                        Expression.Condition(
                            Expression.Equal(then, otherwise),
                            then,
                            Expression.Block(Expression.Assign(IsInexact, Expression.Constant(true)), Expression.Constant(Places.Open)))))));
    }

    // A figure by a key: its value and whether there is one, by place.
    private NumberOperand Keyed(BoundParameter parameter, DateOnly day)
    {
        if (parameter.Key!.Type is not EnumerationType { Enumeration: var enumeration })
        {
            throw new BeyondPlanException();
        }

        var byKey = parameter.Parameter.At(day)?.ByKey;
        ImmutableArray<decimal?> values = [.. enumeration.Values.Select(value => (byKey?.GetValueOrDefault(value.Name) as FeelNumber)?.Value)];
        var isWhole = parameter.Type is NumberType { IsInteger: true };
        var place = Expression.Variable(typeof(int));
        Expression table = isWhole
            ? Expression.Constant(values.Select(value => (long)(value ?? 0)).ToArray())
            : Expression.Constant(values.Select(value => value ?? 0).ToArray());
        var lacks = Expression.ArrayIndex(Expression.Constant(values.Select(value => value is null).ToArray()), Expression.Call(typeof(Math), nameof(Math.Max), null, place, Expression.Constant(0)));
        return new NumberOperand(Expression.ArrayIndex(table, place))
        {
            Variables = [place],
            Before = [Expression.Assign(place, Place(parameter.Key))],
            IsKnown = Expression.NotEqual(place, Expression.Constant(Places.Open)),
            IsNull = values.Contains(null) ? Expression.AndAlso(Expression.NotEqual(place, Expression.Constant(Places.Open)), Expression.OrElse(Expression.Equal(place, Expression.Constant(Places.Null)), lacks)) : null,
            MayBeNull = values.Contains(null) ? Expression.Equal(place, Expression.Constant(Places.Open)) : null,
            Low = Expression.Constant(values.Contains(null) ? null : values.Min(), typeof(decimal?)),
            High = Expression.Constant(values.Contains(null) ? null : values.Max(), typeof(decimal?)),
        };
    }
}
