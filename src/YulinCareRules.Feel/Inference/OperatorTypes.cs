using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>What infix operators give for values of types, as <see cref="Runtime.FeelOperators"/> does for values.</summary>
internal static class OperatorTypes
{
    /// <summary>The type of the result; null where there is never one; Any where the operands tell too little.</summary>
    public static FeelType? Of(BinaryOperator operation, FeelType left, FeelType right)
    {
        if (left == FeelTypes.Any || right == FeelTypes.Any)
        {
            return operation < BinaryOperator.Add ? FeelTypes.Boolean : FeelTypes.Any;
        }

        return operation switch
        {
            BinaryOperator.And or BinaryOperator.Or => IsLogical(left) && IsLogical(right) ? FeelTypes.Boolean : null,
            BinaryOperator.Equal or BinaryOperator.NotEqual => MayEqual(left, right) ? FeelTypes.Boolean : null,
            BinaryOperator.Add => Sum(left, right),
            BinaryOperator.Subtract => Difference(left, right),
            BinaryOperator.Multiply => IsDuration(left) && right == FeelTypes.Number ? left : left == FeelTypes.Number && (right == FeelTypes.Number || IsDuration(right)) ? right : null,
            BinaryOperator.Divide => IsDuration(left) && left == right ? FeelTypes.Number : right == FeelTypes.Number && (left == FeelTypes.Number || IsDuration(left)) ? left : null,
            BinaryOperator.Power => left == FeelTypes.Number && right == FeelTypes.Number ? FeelTypes.Number : null,
            _ => left == right && IsOrdered(left) ? FeelTypes.Boolean : null,
        };
    }

    /// <summary>Whether the values of a type come one before the other.</summary>
    public static bool IsOrdered(FeelType type) => type == FeelTypes.Number || type == FeelTypes.String || IsPoint(type) || IsDuration(type);

    public static bool IsPoint(FeelType type) => type == FeelTypes.Date || type == FeelTypes.Time || type == FeelTypes.DateAndTime;

    private static bool IsDuration(FeelType type) => type == FeelTypes.DayTimeDuration || type == FeelTypes.YearMonthDuration;

    private static bool IsLogical(FeelType type) => type == FeelTypes.Boolean || type == FeelTypes.Null;

    private static bool MayEqual(FeelType left, FeelType right) =>
        left == FeelTypes.Null || right == FeelTypes.Null || left == right || (left, right) is (ListOf, ListOf) or (ContextOf, ContextOf) or (RangeOf, RangeOf);

    private static FeelType? Sum(FeelType left, FeelType right) => IsDuration(left) && left != right ? Moved(right, left)
        : left == right && (left == FeelTypes.Number || left == FeelTypes.String || IsDuration(left)) ? left
        : Moved(left, right);

    private static FeelType? Difference(FeelType left, FeelType right) =>
        left == right && (left == FeelTypes.Number || IsDuration(left)) ? left
        : (left == right && IsPoint(left)) || (left, right) == (FeelTypes.Date, FeelTypes.DateAndTime) || (left, right) == (FeelTypes.DateAndTime, FeelTypes.Date) ? FeelTypes.DayTimeDuration
        : Moved(left, right);

    private static FeelType? Moved(FeelType point, FeelType by) =>
        IsPoint(point) && (by == FeelTypes.DayTimeDuration || (by == FeelTypes.YearMonthDuration && point != FeelTypes.Time)) ? point : null;
}
