using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Lists of values, lists that a condition leaves something of, and loops over either.</summary>
internal sealed partial class KnownCode
{
    // What takes longer the reference evaluator does, which counts its steps and tells when they are spent.
    private const int MostRounds = 300_000;

    private readonly Dictionary<string, ParameterExpression> values = new(StringComparer.Ordinal);
    private readonly ParameterExpression rounds = Expression.Variable(typeof(int), "rounds");
    private int loops;

    private void CountRound(Steps steps)
    {
        if (MakesValues)
        {
            steps.JumpIf(Expression.GreaterThan(Expression.PreIncrementAssign(rounds), Expression.Constant(MostRounds)), isUnknown);
        }
    }

    private void ForEachValue(BoundIterator iterator, Steps steps, Action<Steps> body)
    {
        // The plan tells facts of elements apart by the names of the elements.
        if (elements.ContainsKey(iterator.Name) || values.ContainsKey(iterator.Name))
        {
            throw new BeyondPlanException();
        }

        switch (iterator.List)
        {
            case BoundFilter filter:
                ForEachValue(new BoundIterator(filter.ItemName, filter.List), steps, inner =>
                {
                    var next = Expression.Label();
                    JumpIf(filter.Condition, false, next, inner);
                    var kept = new Steps();
                    Renamed(filter.ItemName, iterator.Name, () => body(kept));
                    inner.Add(kept.ToBlock());
                    inner.Label(next);
                });
                break;
            case BoundField { Type: ListType { Element: RecordType } } list:
                ForEachRecord(iterator.Name, list, steps, body, null);
                break;
            case BoundField { Type: ListType { Element: var element } } list:
                var items = ListOf(list, steps);
                Loop(iterator.Name, values, Expression.ArrayLength(items), index => layout.Item(items, index, element), steps, body);
                break;
            default:
                var made = steps.Keep(Expression.TypeAs(Value(iterator.List, steps), typeof(FeelList)));
                steps.JumpIf(IsNull(made), unknown);
                Loop(iterator.Name, values, Expression.Call(typeof(LanguageValues), nameof(LanguageValues.LengthOf), null, made), index => Expression.Call(typeof(LanguageValues), nameof(LanguageValues.ItemOf), null, made, index), steps, body);
                break;
        }
    }

    // Within a filter the element is called otherwise than by those who go over what it leaves.
    private void Renamed(string item, string name, Action make)
    {
        if (item == name)
        {
            make();
            return;
        }

        var named = elements.ContainsKey(item) ? elements : values;
        named.Add(name, named[item]);
        try
        {
            make();
        }
        finally
        {
            named.Remove(name);
        }
    }

    private ParameterExpression Count(BoundFilter filter, Steps steps)
    {
        var count = steps.Keep(Expression.Constant(0L));
        ForEachValue(new BoundIterator($"#{loops++}", filter), steps, inner => inner.Add(Expression.PreIncrementAssign(count)));
        return count;
    }

    // A list as a value. Records are none: there is no code for a list of them.
    private MethodCallExpression Collected(BoundExpression list, Steps steps)
    {
        var items = steps.Keep(Expression.New(typeof(List<FeelValue>)));
        if (list is BoundFor { Iterators: var iterators, Body: var body })
        {
            Collect(0, steps);
            return Made();
        }

        var name = $"#{loops++}";
        ForEachValue(new BoundIterator(name, list), steps, inner => Add(values.TryGetValue(name, out var item) ? item : throw new BeyondPlanException(), inner));
        return Made();

        void Collect(int depth, Steps within)
        {
            if (depth == iterators.Length)
            {
                Add(Value(body, within), within);
                return;
            }

            ForEachValue(iterators[depth], within, inner => Collect(depth + 1, inner));
        }

        void Add(Expression item, Steps within) => within.Add(Expression.Call(items, nameof(List<>.Add), null, item));

        MethodCallExpression Made() => Expression.Call(typeof(OutputValues), nameof(OutputValues.OfItems), null, items);
    }
}
