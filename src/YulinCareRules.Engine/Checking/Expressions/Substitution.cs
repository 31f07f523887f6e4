using System.Collections.Immutable;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Puts an expression in the place of a variable.</summary>
internal static class Substitution
{
    public static BoundExpression Replace(BoundExpression expression, string name, BoundExpression value)
    {
        BoundExpression Next(BoundExpression part) => Replace(part, name, value);

        return expression switch
        {
            BoundLocal local when local.Name == name => value,
            BoundField field => field with { Source = Next(field.Source) },
            BoundDatePart part => part with { Source = Next(part.Source) },
            BoundParameter { Key: { } key } parameter => parameter with { Key = Next(key) },
            BoundBinary binary => binary with { Left = Next(binary.Left), Right = Next(binary.Right) },
            BoundNot not => not with { Operand = Next(not.Operand) },
            BoundNegation negation => negation with { Operand = Next(negation.Operand) },
            BoundIf branch => branch with { Condition = Next(branch.Condition), Then = Next(branch.Then), Else = Next(branch.Else) },
            BoundFor iteration => iteration with
            {
                Iterators = Sources(iteration.Iterators, Next),
                Body = Shadows(iteration.Iterators, name) ? iteration.Body : Next(iteration.Body),
            },
            BoundQuantified quantified => quantified with
            {
                Iterators = Sources(quantified.Iterators, Next),
                Condition = Shadows(quantified.Iterators, name) ? quantified.Condition : Next(quantified.Condition),
            },
            BoundFilter filter => filter with { List = Next(filter.List), Condition = filter.ItemName == name ? filter.Condition : Next(filter.Condition) },
            BoundIndex index => index with { List = Next(index.List), Index = Next(index.Index) },
            BoundCall call => call with { Arguments = [.. call.Arguments.Select(Next)] },
            BoundList list => list with { Items = [.. list.Items.Select(Next)] },
            BoundRecord record => record with { Fields = [.. record.Fields.Select(Next)] },
            _ => expression,
        };
    }

    private static ImmutableArray<BoundIterator> Sources(ImmutableArray<BoundIterator> iterators, Func<BoundExpression, BoundExpression> next) =>
        [.. iterators.Select(iterator => iterator with { List = next(iterator.List) })];

    private static bool Shadows(ImmutableArray<BoundIterator> iterators, string name) => iterators.Any(iterator => iterator.Name == name);
}
