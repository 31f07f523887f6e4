using System.Collections.Immutable;
using System.Linq.Expressions;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>
/// A number in code: what to do first, and then whether it is known or null, its value (a <c>long</c> or a <c>decimal</c>) and, while it is open, its bounds
/// (<c>decimal?</c>). No test for a state that cannot be.
/// </summary>
internal sealed record NumberOperand(Expression Value)
{
    public ImmutableArray<ParameterExpression> Variables { get; init; } = [];

    public ImmutableArray<Expression> Before { get; init; } = [];

    /// <summary>Null where it is always known.</summary>
    public Expression? IsKnown { get; init; }

    /// <summary>Whether it is read where it lies, without a jump.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Null where it is never null.</summary>
    public Expression? IsNull { get; init; }

    /// <summary>Whether it may come to null, while it is open; null where it never does.</summary>
    public Expression? MayBeNull { get; init; }

    public Expression Low { get; init; } = Expression.Constant(null, typeof(decimal?));

    public Expression High { get; init; } = Expression.Constant(null, typeof(decimal?));

    public bool IsWhole => Value.Type == typeof(long);

    /// <summary>Whether it is such a number and the other a figure.</summary>
    public bool IsAgainst(NumberOperand figure) => IsPlain && IsNull is null && figure is { Value: ConstantExpression, IsNull: null };

    /// <summary>The value as a decimal.</summary>
    public Expression AsDecimal => Value switch
    {
        ConstantExpression { Value: long known } => Expression.Constant((decimal)known),
        _ when IsWhole => Expression.Convert(Value, typeof(decimal)),
        _ => Value,
    };

    /// <summary>The bounds whether it is known or not.</summary>
    public (Expression Low, Expression High) Bounds => IsKnown is null
        ? (Some(AsDecimal), Some(AsDecimal))
        : (Expression.Condition(IsKnown, Some(AsDecimal), Low), Expression.Condition(IsKnown, Some(AsDecimal), High));

    /// <summary>The bounds of a whole number as <c>long</c>, the least and the greatest being without bound; null where they are not figures that never change.</summary>
    public (Expression Low, Expression High)? WholeBounds =>
        !IsWhole ? null
        : IsKnown is null ? (Value, Value)
        : Figure(Low, out var low) && Figure(High, out var high) && IsLong(low) && IsLong(high)
        ? (Expression.Condition(IsKnown, Value, Expression.Constant((long?)low ?? long.MinValue)), Expression.Condition(IsKnown, Value, Expression.Constant((long?)high ?? long.MaxValue)))
        : null;

    /// <summary>Whether a bound never changes, and what it is.</summary>
    public static bool Figure(Expression bound, out decimal? value)
    {
        value = bound switch
        {
            ConstantExpression { Value: decimal known } => known,
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: ConstantExpression { Value: decimal known } } => known,
            _ => null,
        };
        return value is not null || bound is ConstantExpression { Value: null };
    }

    private static bool IsLong(decimal? bound) => bound is not { } known || (decimal.IsInteger(known) && known is > long.MinValue and < long.MaxValue);

    private static UnaryExpression Some(Expression value) => Expression.Convert(value, typeof(decimal?));
}
