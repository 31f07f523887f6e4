using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Lists of records, and loops over them.</summary>
internal sealed partial class KnownCode
{
    /// <summary>Runs over a list that is known. Facts of the element that are read more than once are read at the start, where their conditions are told.</summary>
    public void ForEach(BoundIterator iterator, Steps steps, Action<Steps> body, IEnumerable<BoundExpression>? conditions = null)
    {
        if (MakesValues)
        {
            ForEachValue(iterator, steps, body);
            return;
        }

        ForEachRecord(iterator.Name, iterator.List as BoundField ?? throw new BeyondPlanException(), steps, body, conditions);
    }

    private void ForEachRecord(string name, BoundField list, Steps steps, Action<Steps> body, IEnumerable<BoundExpression>? conditions)
    {
        var items = ListOf(list, steps);
        if (elements.Count > 0)
        {
            steps.Add(Expression.Call(typeof(LoopBounds), nameof(LoopBounds.Check), null, Expression.Convert(items, typeof(Array)), Expression.Constant(elements.Count)));
        }

        var repeated = Repeated(name, conditions ?? []);
        Loop(name, elements, Expression.ArrayLength(items), index => layout.Element(items, index), steps, inner =>
        {
            try
            {
                foreach (var field in repeated)
                {
                    read[Leaf.PathOf(field)!] = inner.Keep(Scalar(field, inner));
                }

                body(inner);
            }
            finally
            {
                repeated.ForEach(field => read.Remove(Leaf.PathOf(field)!));
            }
        });
    }

    // The item goes by a name, among records or among values, while the body is made.
    private void Loop(string name, Dictionary<string, ParameterExpression> named, Expression length, Func<Expression, Expression> itemAt, Steps steps, Action<Steps> body)
    {
        var (next, done, inner) = (Expression.Label(), Expression.Label(), new Steps());
        var index = steps.Keep(Expression.Constant(0));
        inner.JumpIf(Expression.GreaterThanOrEqual(index, length), done);
        CountRound(inner);
        var item = inner.Keep(itemAt(index));
        inner.JumpIf(IsNull(item), unknown);
        inner.Add(Expression.PreIncrementAssign(index));
        named.Add(name, item);
        try
        {
            body(inner);
        }
        finally
        {
            named.Remove(name);
        }

        steps.Label(next);
        steps.Add(inner.ToBlock());
        steps.Jump(next);
        steps.Label(done);
    }

    private static List<BoundField> Repeated(string local, IEnumerable<BoundExpression> conditions) =>
        [.. conditions.SelectMany(BoundWalk.Descendants).OfType<BoundField>()
            .Where(field => field.Source is BoundLocal { Name: var name } && name == local && field.Type is not (Checking.Model.ListType or Checking.Model.RecordType))
            .GroupBy(field => field.Field.Name, StringComparer.Ordinal)
            .Where(uses => uses.Skip(1).Any())
            .Select(uses => uses.First())];

    private ParameterExpression ListOf(BoundField list, Steps steps)
    {
        var items = steps.Keep(layout.List(RecordOf(list.Source, steps), RecordTypeOf(list.Source), list.Field));
        steps.JumpIf(IsNull(items), unknown);
        return items;
    }

    // One that settles it ends the search.
    private void Quantify(BoundQuantified quantified, bool when, LabelTarget target, Steps steps)
    {
        var settles = !quantified.IsEvery;
        var inner = new Steps();
        Prepare(quantified, inner);
        if (when == settles)
        {
            Search(quantified, 0, settles, target, inner);
        }
        else
        {
            var settled = Expression.Label();
            Search(quantified, 0, settles, settled, inner);
            inner.Jump(target);
            inner.Label(settled);
        }

        steps.Add(inner.ToBlock());
    }

    private void Search(BoundQuantified quantified, int number, bool settles, LabelTarget target, Steps steps)
    {
        if (number == quantified.Iterators.Length)
        {
            JumpIf(quantified.Condition, settles, target, steps);
            return;
        }

        var iterator = quantified.Iterators[number];
        if (!joins.TryGetValue(iterator, out var pair))
        {
            ForEach(iterator, steps, inner => Search(quantified, number + 1, settles, target, inner));
            return;
        }

        var next = Expression.Label();
        PassOver(pair.Join, pair.Seen, next, steps);
        ForEach(iterator, steps, inner => Search(quantified, number + 1, settles, target, inner));
        steps.Label(next);
    }
}
