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

    /// <summary>Null where it is never null.</summary>
    public Expression? IsNull { get; init; }

    public Expression Low { get; init; } = Expression.Constant(null, typeof(decimal?));

    public Expression High { get; init; } = Expression.Constant(null, typeof(decimal?));

    public bool IsWhole => Value.Type == typeof(long);

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

    private static UnaryExpression Some(Expression value) => Expression.Convert(value, typeof(decimal?));
}
