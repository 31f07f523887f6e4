using YulinCareRules.Engine.Checking.Expressions;

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
}
