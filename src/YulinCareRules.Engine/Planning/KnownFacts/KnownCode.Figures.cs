using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Figures, in one object for the whole method: each by itself would be loaded, and its type asked for, wherever it is read.</summary>
internal sealed partial class KnownCode
{
    private readonly ParameterExpression figures = Expression.Variable(typeof(Figures), "figures");
    private readonly List<long> whole = [];
    private readonly List<ulong> limits = [];
    private readonly List<DecimalLimit> exact = [];

    // Expressions that read figures by the place of a key.
    private readonly Dictionary<Expression, KeyedFigures> keyed = new(ReferenceEqualityComparer.Instance);

    private IEnumerable<Expression> TakeUpFigures() => whole.Count + exact.Count == 0 ? [] : [Expression.Assign(figures, Expression.Constant(new Figures([.. whole], [.. limits], [.. exact])))];

    // A figure by a key; of a key that has none the three-valued code tells.
    private BinaryExpression Keyed(BoundParameter parameter, Steps steps)
    {
        var known = FiguresOf(parameter);
        var place = steps.Keep(Place(parameter.Key!, steps));
        if (known.HasGaps)
        {
            steps.JumpIf(known.IsGap(place), unknown);
        }

        BinaryExpression read;
        if (known.AreWhole)
        {
            var first = whole.Count;
            whole.AddRange(Array.ConvertAll(known.Values, value => (long)value));
            read = Expression.ArrayIndex(Expression.Field(figures, nameof(Figures.Whole)), Expression.Add(place, Expression.Constant(first)));
        }
        else
        {
            read = Expression.ArrayIndex(Expression.Constant(known.Values), place);
        }

        keyed.Add(read, new KeyedFigures(known.Values, place));
        return read;
    }

    private Expression Lacks(BoundParameter parameter, Steps steps) => FiguresOf(parameter).IsGap(Place(parameter.Key!, steps));

    private IndexedFigures FiguresOf(BoundParameter parameter) => parameter.Key is BoundField or BoundConstant { Value: FeelString } ? IndexedFigures.Of(parameter, Day) ?? throw new BeyondPlanException() : throw new BeyondPlanException();

    private Expression Compare(BinaryOperator comparison, Expression left, Expression right)
    {
        if (left.Type == typeof(decimal) && FiguresIn(right) is { } last && Limit(comparison, left, last) is { } limited)
        {
            return limited;
        }

        if (right.Type == typeof(decimal) && FiguresIn(left) is { } first && Limit(Comparisons.Turned(comparison), right, first) is { } mirrored)
        {
            return mirrored;
        }

        if (left.Type != right.Type && comparison is not (BinaryOperator.Equal or BinaryOperator.NotEqual) && DecimalBits.IsKnown)
        {
            return left.Type == typeof(decimal) ? BelowWhole(comparison, left, right) : BelowWhole(Comparisons.Turned(comparison), right, left);
        }

        var (a, b) = Alike(left, right);
        return comparison switch
        {
            BinaryOperator.LessThan => Expression.LessThan(a, b),
            BinaryOperator.LessThanOrEqual => Expression.LessThanOrEqual(a, b),
            BinaryOperator.GreaterThan => Expression.GreaterThan(a, b),
            BinaryOperator.GreaterThanOrEqual => Expression.GreaterThanOrEqual(a, b),
            _ => Expression.Equal(a, b),
        };
    }

    private static Expression BelowWhole(BinaryOperator comparison, Expression number, Expression whole)
    {
        var isBelow = Expression.Call(typeof(DecimalBits), nameof(DecimalBits.IsBelow), null, number, whole, Expression.Constant(comparison is BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan));
        return comparison is BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual ? isBelow : Expression.Not(isBelow);
    }

    private KeyedFigures? FiguresIn(Expression number) => number switch
    {
        ConstantExpression { Value: decimal only } => new KeyedFigures([only], Expression.Constant(0)),
        ConstantExpression { Value: long only } => new KeyedFigures([only], Expression.Constant(0)),
        _ => keyed.GetValueOrDefault(number),
    };

    // Null where there is no quick way.
    private Expression? Limit(BinaryOperator comparison, Expression number, KeyedFigures against)
    {
        if (comparison is BinaryOperator.Equal or BinaryOperator.NotEqual || !DecimalBits.IsKnown)
        {
            return null;
        }

        var includes = comparison is BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan;
        DecimalLimit[] rows = Array.ConvertAll(against.Values, value => new DecimalLimit(value, includes));
        var scaled = Array.ConvertAll(rows, Figures.ScaledOf);
        if (Array.Exists(scaled, row => row is null))
        {
            return null;
        }

        var first = exact.Count;
        exact.AddRange(rows);
        limits.AddRange(scaled.SelectMany(row => row!));
        var isBelow = Expression.Call(figures, nameof(Figures.IsBelow), null, number, Expression.Add(against.Place, Expression.Constant(first)));
        return comparison is BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual ? isBelow : Expression.Not(isBelow);
    }

    /// <param name="Values">The figures by the places of a key.</param>
    /// <param name="Place">The place.</param>
    private sealed record KeyedFigures(decimal[] Values, Expression Place);
}
