using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>The question whether some element of one list and some of another have something to do with each other.</summary>
/// <param name="First">The iteration over the first list.</param>
/// <param name="Second">The iteration over the second.</param>
/// <param name="Condition">What is asked of the two.</param>
internal sealed record ElementPairs(BoundIterator First, BoundIterator Second, BoundExpression Condition)
{
    /// <summary>Null where it asks for all, or is about more lists or fewer.</summary>
    public static ElementPairs? Of(BoundExpression expression) => expression switch
    {
        BoundQuantified { IsEvery: false, Iterators: [var first], Condition: BoundQuantified { IsEvery: false, Iterators: [var second] } nested } => new ElementPairs(first, second, nested.Condition),
        BoundQuantified { IsEvery: false, Iterators: [var first, var second] } quantified => new ElementPairs(first, second, quantified.Condition),
        _ => null,
    };

    /// <summary>How much more a number of the second has to be than that of the first, where that is asked for and nothing else binds the two but such numbers; else null.</summary>
    public long? JoinedBy(FieldModel number)
    {
        long? step = null;
        foreach (var condition in BoundWalk.Conjuncts(Condition))
        {
            var names = BoundWalk.Descendants(condition).OfType<BoundLocal>().Select(local => local.Name).ToHashSet(StringComparer.Ordinal);
            if (!names.Contains(First.Name) || !names.Contains(Second.Name))
            {
                continue;
            }

            if (BoundWalk.Descendants(condition).OfType<BoundField>().Any(field => field.Source is BoundLocal && field.Field != number))
            {
                return null;
            }

            if (condition is BoundBinary { Operator: BinaryOperator.Equal } equality && (ShiftOf(equality.Left, number), ShiftOf(equality.Right, number)) is (var (left, shift), var (right, drift)) && left != right)
            {
                step = left == Second.Name ? drift - shift : shift - drift;
            }
        }

        return step;
    }

    private static (string Name, long Shift)? ShiftOf(BoundExpression number, FieldModel field) => number switch
    {
        BoundField { Source: BoundLocal { Name: var name }, Field: var own } when own == field => (name, 0),
        BoundBinary { Operator: BinaryOperator.Add, Left: var left, Right: BoundConstant { Value: FeelNumber { Value: var more } } } when IsWhole(more) && ShiftOf(left, field) is var (name, shift) => (name, shift + (long)more),
        BoundBinary { Operator: BinaryOperator.Add, Left: BoundConstant { Value: FeelNumber { Value: var more } }, Right: var right } when IsWhole(more) && ShiftOf(right, field) is var (name, shift) => (name, shift + (long)more),
        BoundBinary { Operator: BinaryOperator.Subtract, Left: var left, Right: BoundConstant { Value: FeelNumber { Value: var less } } } when IsWhole(less) && ShiftOf(left, field) is var (name, shift) => (name, shift - (long)less),
        _ => null,
    };

    private static bool IsWhole(decimal number) => decimal.IsInteger(number) && Math.Abs(number) < int.MaxValue;
}
