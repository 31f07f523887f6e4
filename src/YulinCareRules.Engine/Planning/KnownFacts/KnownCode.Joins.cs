using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Pairs of elements that go together by a number: the numbers that there are are noted before any pair is looked at.</summary>
internal sealed partial class KnownCode
{
    private readonly Dictionary<BoundIterator, (PairJoin Join, ParameterExpression Seen)> joins = new(ReferenceEqualityComparer.Instance);

    // A fact that is not known here may yet not matter: it only keeps its element from being passed over.
    private void Prepare(BoundQuantified quantified, Steps steps)
    {
        if (elements.Count > 0 || PairJoin.Of(quantified) is not { } join)
        {
            return;
        }

        var seen = steps.Keep(Expression.Constant(0UL));
        ForEach(join.Second, steps, inner =>
        {
            var (passed, any) = (Expression.Label(), Expression.Label());
            Within(any, () =>
            {
                foreach (var condition in join.OfSecond)
                {
                    JumpIf(condition, false, passed, inner);
                }

                inner.Add(Expression.OrAssign(seen, KeyBit(Number(join.Key, inner))));
            });
            inner.Jump(passed);
            inner.Label(any);
            inner.Add(Expression.Assign(seen, Expression.Constant(ulong.MaxValue)));
            inner.Label(passed);
        });
        joins.Add(join.Second, (join, seen));
    }

    // Passes over the second list where none of its elements can go with the first one's.
    private void PassOver(PairJoin join, ParameterExpression seen, LabelTarget next, Steps steps)
    {
        var look = Expression.Label();
        Within(look, () =>
        {
            foreach (var condition in join.OfFirst)
            {
                JumpIf(condition, false, next, steps);
            }

            if (Number(join.Wanted, steps) is { Type: var type } wanted && type == typeof(long))
            {
                steps.JumpIf(Expression.Equal(Expression.And(seen, KeyBit(wanted)), Expression.Constant(0UL)), next);
            }
        });
        steps.Label(look);
    }

    private static MethodCallExpression KeyBit(Expression key) => Expression.Call(typeof(KeyBits), nameof(KeyBits.Of), null, key);

    // Code that goes elsewhere where it meets a fact that is not known.
    private void Within(LabelTarget whereUnknown, Action make)
    {
        var outer = unknown;
        unknown = whereUnknown;
        try
        {
            make();
        }
        finally
        {
            unknown = outer;
        }
    }
}
