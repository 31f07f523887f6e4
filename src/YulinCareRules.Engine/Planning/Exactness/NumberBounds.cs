using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>Between which numbers an expression lies whatever the facts; null is without bound.</summary>
internal static class NumberBounds
{
    public static (decimal? Low, decimal? High) Of(BoundExpression number) => number switch
    {
        BoundConstant { Value: FeelNumber { Value: var value } } => (value, value),
        BoundField field => (field.Field.Minimum, field.Field.Maximum),
        BoundBinary { Operator: BinaryOperator.Add } sum => (Of(sum.Left).Low + Of(sum.Right).Low, Of(sum.Left).High + Of(sum.Right).High),
        BoundParameter { Key: not null } parameter => Of(parameter.Parameter),
        BoundBinary { Operator: BinaryOperator.Multiply } product when Of(product.Left).Low >= 0 && Of(product.Right).Low >= 0 =>
            (Of(product.Left).Low * Of(product.Right).Low, Of(product.Left).High * Of(product.Right).High),
        BoundCall { Function.Name: "count" } => (0, null),
        BoundCall { Function.Name: "sum", Arguments: [BoundFor { Body: var body }] } => (Of(body).Low >= 0 ? 0 : null, Of(body).High <= 0 ? 0 : null),
        BoundIf branch => (Intervals.Least(Of(branch.Then).Low, Of(branch.Else).Low), Intervals.Greatest(Of(branch.Then).High, Of(branch.Else).High)),
        _ => (null, null),
    };

    /// <summary>Whether it is a figure that is not negative: to multiply by it keeps the order.</summary>
    public static bool IsFactor(BoundExpression number) => number is BoundConstant or BoundParameter && Of(number).Low >= 0;

    /// <summary>The numbers that a figure may be: one, or one for each key; empty where it is no figure.</summary>
    public static ImmutableArray<decimal> FiguresOf(BoundExpression number) => number switch
    {
        BoundConstant { Value: FeelNumber { Value: var value } } => [value],
        BoundParameter { Key: not null, Parameter: var parameter } => [.. parameter.Periods.SelectMany(period => period.ByKey?.Values.AsEnumerable() ?? []).OfType<FeelNumber>().Select(figure => figure.Value).Distinct()],
        _ => [],
    };

    /// <summary>The figures themselves and one number of each stretch between and beside them, within bounds.</summary>
    public static ImmutableArray<decimal> Between(IEnumerable<decimal> figures, bool isInteger, decimal? minimum, decimal? maximum)
    {
        var ordered = figures.Order().ToList();
        var between = ordered.Zip(ordered.Skip(1), (low, high) => (low + high) / 2).SelectMany(middle => isInteger ? [decimal.Floor(middle), decimal.Ceiling(middle)] : new[] { middle });
        return
        [
            .. ordered.Concat(between).Append(ordered[0] - 1).Append(ordered[^1] + 1)
                .Where(number => (!isInteger || decimal.IsInteger(number)) && !(number < minimum) && !(number > maximum))
                .Distinct()
                .Order(),
        ];
    }

    public static bool IsNeverBelow(BoundExpression one, BoundExpression other) => Of(one).Low >= Of(other).High;

    private static (decimal? Low, decimal? High) Of(ParameterModel parameter)
    {
        var values = parameter.Periods.SelectMany(period => period.ByKey?.Values.AsEnumerable() ?? []).OfType<FeelNumber>().Select(number => number.Value).ToList();
        return values.Count == 0 ? (null, null) : (values.Min(), values.Max());
    }
}
