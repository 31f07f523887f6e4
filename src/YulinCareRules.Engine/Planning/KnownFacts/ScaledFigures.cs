using System.Linq.Expressions;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>
/// Decimal figures written with each number of decimal places in turn, so that a number can be held against one of its own scale: that compares digits, where two scales have
/// to be brought together first.
/// </summary>
internal static class ScaledFigures
{
    // A decimal has at most 28 decimal places; a power of two is quick to multiply with.
    private const int Shift = 5;

    /// <summary>The figure in the scale of a number; null where it may change.</summary>
    /// <param name="figure">A constant, or an element of a constant array.</param>
    /// <param name="number">The number it is to be held against.</param>
    public static Expression? At(Expression figure, ParameterExpression number)
    {
        var scale = Expression.Convert(Expression.Property(number, nameof(decimal.Scale)), typeof(int));
        return figure switch
        {
            ConstantExpression { Value: decimal only } => Expression.ArrayIndex(Expression.Constant(Table([only])), scale),
            BinaryExpression { NodeType: ExpressionType.ArrayIndex, Left: ConstantExpression { Value: decimal[] figures }, Right: var place } =>
                Expression.ArrayIndex(Expression.Constant(Table(figures)), Expression.Or(Expression.LeftShift(place, Expression.Constant(Shift)), scale)),
            _ => null,
        };
    }

    private static decimal[] Table(decimal[] figures) => [.. figures.SelectMany(figure => Enumerable.Range(0, 1 << Shift).Select(scale => AtScale(figure, scale)))];

    // The same number with so many decimal places; as it is where it has more, or more digits than there is room for.
    private static decimal AtScale(decimal figure, int scale)
    {
        for (var places = figure.Scale; places < scale && places < 28; places++)
        {
            // A sum has the larger of the two scales, if there is room.
            figure += new decimal(0, 0, 0, false, (byte)(places + 1));
        }

        for (var places = figure.Scale; places > scale && decimal.Round(figure, places - 1) == figure; places--)
        {
            figure = decimal.Round(figure, places - 1);
        }

        return figure;
    }
}
