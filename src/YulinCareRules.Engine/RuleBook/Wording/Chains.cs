using YulinCareRules.Engine.Checking.Expressions;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>Conditions that are joined by one and the same "and" or "or".</summary>
internal static class Chains
{
    public static IEnumerable<BoundExpression> Parts(BoundBinary joined) => Parts(joined, joined);

    private static IEnumerable<BoundExpression> Parts(BoundExpression expression, BoundBinary chain) =>
        expression is BoundBinary part && part.Operator == chain.Operator ? Parts(part.Left, chain).Concat(Parts(part.Right, chain)) : [expression];
}
