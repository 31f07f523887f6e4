using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>
/// All that a condition asks of a whole number of the elements of a list: how it lies to that of another element, to figures, and to the year of the day. Between the numbers
/// where one of these changes, the condition is the same.
/// </summary>
/// <param name="Differences">How far it may lie from that of another element where a comparison changes.</param>
/// <param name="Figures">The figures where one does.</param>
/// <param name="FromYear">How far from the year of the day one does.</param>
internal sealed record KeyComparisons(ImmutableHashSet<long> Differences, ImmutableHashSet<long> Figures, ImmutableHashSet<long> FromYear)
{
    /// <param name="condition">The condition.</param>
    /// <param name="list">The list.</param>
    /// <param name="field">The number of its elements.</param>
    /// <returns>Null where the condition uses the number in any other way, or that of elements of another list too.</returns>
    public static KeyComparisons? Of(BoundExpression condition, BoundField list, FieldModel field)
    {
        var key = new Key(field, NamesOf(condition, list));
        var (differences, figures, years) = (ImmutableHashSet.CreateBuilder<long>(), ImmutableHashSet.CreateBuilder<long>(), ImmutableHashSet.CreateBuilder<long>());
        return Add(condition, key, differences, figures, years) ? new KeyComparisons(differences.ToImmutable(), figures.ToImmutable(), years.ToImmutable()) : null;
    }

    /// <summary>Some numbers in a row: whatever a few numbers that are unknown come to, there are numbers in it for which all comparisons come out alike.</summary>
    /// <param name="others">The numbers that are known.</param>
    /// <param name="unknown">How many are unknown.</param>
    /// <param name="day">The day.</param>
    /// <param name="minimum">The least that there may be.</param>
    /// <param name="maximum">The greatest.</param>
    public (long From, long To) Reach(IReadOnlyCollection<long> others, int unknown, DateOnly day, decimal? minimum, decimal? maximum)
    {
        var (least, most) = ((long)Math.Max(minimum ?? int.MinValue, int.MinValue), (long)Math.Min(maximum ?? int.MaxValue, int.MaxValue));
        List<long> landmarks = [.. others, .. Figures, .. FromYear.Select(shift => day.Year + shift)];
        var (low, high) = landmarks.Count == 0 ? (0, 0) : (landmarks.Min(), landmarks.Max());

        // Beyond the outermost there is room for all that are unknown, side by side and too far apart to matter.
        var room = (unknown + 1) * (Differences.DefaultIfEmpty(0).Max() + 2);
        return (Math.Max(least, Math.Clamp(low, least, most) - room), Math.Min(most, Math.Clamp(high, least, most) + room));
    }

    // The variables that stand for elements of the list, and for nothing else.
    private static ImmutableHashSet<string> NamesOf(BoundExpression condition, BoundField list) =>
        [.. BoundWalk.Descendants(condition).SelectMany(node => node switch
            {
                BoundQuantified quantified => quantified.Iterators,
                BoundFor each => each.Iterators,
                _ => [],
            })
            .GroupBy(iterator => iterator.Name, iterator => Leaf.PathOf(iterator.List), StringComparer.Ordinal)
            .Where(lists => lists.All(path => path == Leaf.PathOf(list)))
            .Select(lists => lists.Key)];

    private static bool Add(BoundExpression node, Key key, ImmutableHashSet<long>.Builder differences, ImmutableHashSet<long>.Builder figures, ImmutableHashSet<long>.Builder years)
    {
        if (node is BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } comparison
            && (Reads(comparison.Left, key) || Reads(comparison.Right, key)))
        {
            switch (SideOf(comparison.Left, key), SideOf(comparison.Right, key))
            {
                case ({ IsKey: true } left, { IsKey: true } right):
                    differences.Add(Math.Abs(left.Shift - right.Shift));
                    return true;
                case ({ IsKey: true } left, { IsKey: false } right):
                    (right.IsYear ? years : figures).Add(right.Shift - left.Shift);
                    return true;
                case ({ IsKey: false } left, { IsKey: true } right):
                    (left.IsYear ? years : figures).Add(left.Shift - right.Shift);
                    return true;
                default:
                    return false;
            }
        }

        return node is not BoundField { Field: var field } || field != key.Field
            ? BoundWalk.Children(node).All(child => Add(child, key, differences, figures, years))
            : false;
    }

    private static bool Reads(BoundExpression expression, Key key) => BoundWalk.Descendants(expression).Any(node => node is BoundField { Field: var field } && field == key.Field);

    private static Side? SideOf(BoundExpression side, Key key) => side switch
    {
        BoundField { Source: BoundLocal { Name: var name }, Field: var field } when field == key.Field && key.Names.Contains(name) => new Side(0, IsKey: true, IsYear: false),
        BoundConstant { Value: FeelNumber { Value: var figure } } when decimal.IsInteger(figure) && Math.Abs(figure) < int.MaxValue => new Side((long)figure, IsKey: false, IsYear: false),
        BoundDatePart { Source: BoundAsOf, Part: "year" } => new Side(0, IsKey: false, IsYear: true),
        BoundBinary { Operator: BinaryOperator.Add } sum => (SideOf(sum.Left, key), SideOf(sum.Right, key)) switch
        {
            ({ } left, { IsKey: false, IsYear: false } shift) => left with { Shift = left.Shift + shift.Shift },
            ({ IsKey: false, IsYear: false } shift, { } right) => right with { Shift = right.Shift + shift.Shift },
            _ => null,
        },
        BoundBinary { Operator: BinaryOperator.Subtract } difference when (SideOf(difference.Left, key), SideOf(difference.Right, key)) is ({ } left, { IsKey: false, IsYear: false } shift) =>
            left with { Shift = left.Shift - shift.Shift },
        _ => null,
    };

    private sealed record Key(FieldModel Field, ImmutableHashSet<string> Names);

    private sealed record Side(long Shift, bool IsKey, bool IsYear);
}
