using System.Collections.Immutable;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>The same expression with its parts changed.</summary>
internal static class BoundRewrite
{
    /// <summary>Puts another expression in the place of this very one, wherever it stands.</summary>
    public static BoundExpression Replace(BoundExpression expression, BoundExpression node, BoundExpression replacement) =>
        ReferenceEquals(expression, node) ? replacement : Children(expression, part => Replace(part, node, replacement));

    /// <summary>Changes the direct parts; an expression none of whose parts changed is returned itself.</summary>
    public static BoundExpression Children(BoundExpression expression, Func<BoundExpression, BoundExpression> change)
    {
        ImmutableArray<BoundExpression> before = [.. BoundWalk.Children(expression)];
        ImmutableArray<BoundExpression> after = [.. before.Select(change)];
        return before.Zip(after).All(pair => ReferenceEquals(pair.First, pair.Second)) ? expression : With(expression, after);
    }

    // In the order in which the walk gives the parts.
    private static BoundExpression With(BoundExpression expression, ImmutableArray<BoundExpression> parts) => expression switch
    {
        BoundField field => field with { Source = parts[0] },
        BoundDatePart part => part with { Source = parts[0] },
        BoundParameter parameter => parameter with { Key = parts[0] },
        BoundBinary binary => binary with { Left = parts[0], Right = parts[1] },
        BoundNot not => not with { Operand = parts[0] },
        BoundNegation negation => negation with { Operand = parts[0] },
        BoundIf branch => branch with { Condition = parts[0], Then = parts[1], Else = parts[2] },
        BoundFor iteration => iteration with { Iterators = Lists(iteration.Iterators, parts), Body = parts[^1] },
        BoundQuantified quantified => quantified with { Iterators = Lists(quantified.Iterators, parts), Condition = parts[^1] },
        BoundFilter filter => filter with { List = parts[0], Condition = parts[1] },
        BoundIndex index => index with { List = parts[0], Index = parts[1] },
        BoundCall call => call with { Arguments = parts },
        BoundList list => list with { Items = parts },
        BoundRecord record => record with { Fields = parts },
        _ => expression,
    };

    private static ImmutableArray<BoundIterator> Lists(ImmutableArray<BoundIterator> iterators, ImmutableArray<BoundExpression> parts) =>
        [.. iterators.Select((iterator, i) => iterator with { List = parts[i] })];
}
