using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rewriting;

/// <summary>
/// The total of an empty list is null, as FEEL has it, and so is what is reckoned from it. Code has numbers that are no null: so a comparison of totals is one only where their
/// lists are not empty, unless the expression itself says what is to be in place of the total of an empty list.
/// </summary>
internal static class EmptyTotals
{
    private static readonly BuiltInFunction Count = FeelFunctions.TryFind("count", out var count) ? count : throw new InvalidOperationException("the language has a function count");

    private static readonly BoundExpression Null = new BoundConstant(PackTypes.Boolean, FeelNull.Instance);

    /// <summary>The comparison, or what it comes to where a list is empty that it takes the total of.</summary>
    /// <param name="binary">The comparison.</param>
    /// <param name="day">A day within the stretch of days.</param>
    /// <exception cref="BeyondPlanException">A total is taken in a place where this cannot be said beforehand.</exception>
    public static BoundExpression Guarded(BoundBinary binary, DateOnly day)
    {
        if (binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual))
        {
            return binary;
        }

        var (left, right) = (ListsOf(binary.Left), ListsOf(binary.Right));
        var ofEmpty = binary.Operator switch
        {
            // Null equals null.
            BinaryOperator.Equal or BinaryOperator.NotEqual when (left.Count > 0 && (right.Count > 0 || MayBeNull(binary.Right, day))) || (right.Count > 0 && MayBeNull(binary.Left, day)) => throw new BeyondPlanException(),
            BinaryOperator.Equal => Booleans.False,
            BinaryOperator.NotEqual => Booleans.True,
            _ => Null,
        };
        return left.Concat(right).DistinctBy(Leaf.PathOf).Aggregate((BoundExpression)binary, (rest, list) => new BoundIf(PackTypes.Boolean, IsEmpty(list), ofEmpty, rest));
    }

    /// <summary>A number that is an output: it may not be null.</summary>
    /// <exception cref="BeyondPlanException">It may be.</exception>
    public static BoundExpression NeverNull(BoundExpression number) => ListsOf(number).Count == 0 ? number : throw new BeyondPlanException();

    // Though its facts are known; the totals in it apart.
    private static bool MayBeNull(BoundExpression number, DateOnly day) => number switch
    {
        BoundConstant { Value: var value } => value is FeelNull,
        BoundField or BoundAsOf or BoundDatePart { Source: BoundAsOf or BoundField } or BoundCall { Function.Name: "count" or "sum" } => false,
        BoundParameter { Key: { } key, Parameter: { By: { } by } parameter } => MayBeNull(key, day) || by.Values.Any(value => parameter.At(day)?.ByKey?.GetValueOrDefault(value.Name) is null or FeelNull),
        BoundIf branch => MayBeNull(branch.Then, day) || MayBeNull(branch.Else, day),
        BoundNegation or BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } => BoundWalk.Children(number).Any(operand => MayBeNull(operand, day)),
        _ => true,
    };

    // The lists whose total is taken whatever is in them.
    private static List<BoundExpression> ListsOf(BoundExpression number)
    {
        switch (number)
        {
            case BoundCall { Function.Name: "sum", Arguments: [BoundFor { Iterators: [var iterator], Body: var body }] }:
                _ = NeverNull(body);
                return [iterator.List];
            case BoundIf { Condition: BoundBinary { Operator: BinaryOperator.Equal, Left: BoundCall { Function.Name: "count", Arguments: [var counted] }, Right: BoundConstant { Value: FeelNumber { Value: 0 } } } } guard:
                _ = NeverNull(guard.Then);
                return ListsOf(guard.Else).TrueForAll(list => Leaf.PathOf(list) is { } path && path == Leaf.PathOf(counted)) ? [] : throw new BeyondPlanException();
            case BoundIf branch:
                _ = (NeverNull(branch.Then), NeverNull(branch.Else));
                return [];
            case BoundNegation or BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide }:
                return [.. BoundWalk.Children(number).SelectMany(ListsOf)];
            default:
                return [];
        }
    }

    private static BoundBinary IsEmpty(BoundExpression list) => new(
        PackTypes.Boolean,
        BinaryOperator.Equal,
        new BoundCall(PackTypes.Integer, Count, [list]),
        new BoundConstant(PackTypes.Integer, new FeelNumber(0)));
}
