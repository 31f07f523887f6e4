using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;

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

            if (condition is BoundBinary { Operator: BinaryOperator.Equal } equality
                && (FieldOffset.Of(equality.Left), FieldOffset.Of(equality.Right)) is ({ Field.Source: BoundLocal { Name: var left } } one, { Field.Source: BoundLocal { Name: var right } } other) && left != right
                && other.Shift - one.Shift is var more && decimal.IsInteger(more) && Math.Abs(more) < int.MaxValue)
            {
                step = (long)(left == Second.Name ? more : -more);
            }
        }

        return step;
    }
}
