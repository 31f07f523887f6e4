using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>
/// Whether some element of one list and some of another go together, where that asks for a number of the second to be what the first gives. Then not every pair has to be
/// looked at: only those of a first element whose number some second one has.
/// </summary>
/// <param name="Second">The iteration over the second list.</param>
/// <param name="Key">The number of the second element.</param>
/// <param name="Wanted">What the first gives.</param>
/// <param name="OfFirst">What is asked of the first alone.</param>
/// <param name="OfSecond">What is asked of the second alone.</param>
internal sealed record PairJoin(BoundIterator Second, BoundField Key, BoundExpression Wanted, ImmutableArray<BoundExpression> OfFirst, ImmutableArray<BoundExpression> OfSecond)
{
    /// <summary>Null where there is no such number, or more than two lists.</summary>
    public static PairJoin? Of(BoundQuantified quantified)
    {
        if (ElementPairs.Of(quantified) is not var (_, second, condition) || NamesIn(second.List).Any())
        {
            return null;
        }

        var asked = BoundWalk.Conjuncts(condition).ToList();
        foreach (var equality in asked.OfType<BoundBinary>().Where(each => each.Operator == BinaryOperator.Equal))
        {
            foreach (var (key, wanted) in new[] { (equality.Left, equality.Right), (equality.Right, equality.Left) })
            {
                if (key is BoundField { Source: BoundLocal { Name: var name }, Type: NumberType { IsInteger: true } or DateType } field && name == second.Name && !NamesIn(wanted).Contains(name))
                {
                    return new PairJoin(second, field, wanted, [.. asked.Where(each => !NamesIn(each).Contains(name))], [.. asked.Where(each => NamesIn(each).All(local => local == name))]);
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> NamesIn(BoundExpression expression) => BoundWalk.Descendants(expression).OfType<BoundLocal>().Select(local => local.Name).Distinct(StringComparer.Ordinal);
}
