using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Engine.Planning.Rewriting;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>Whether two elements of a list may go together whose numbers are not all known.</summary>
internal delegate int PairTruth(CaseState state, object? first, object? second, int firstPlace, int secondPlace, ref Assumptions assumptions);

/// <summary>
/// Whether some two elements of a list go together, where whole numbers of theirs are unknown. It hangs on the numbers of the two alone: so no more than two have to be tried
/// at a time, however many are unknown, and those of elements that go with no other whatever their numbers need not be tried at all.
/// </summary>
internal sealed class PairSearch
{
    // Beyond this the reference evaluator is quicker.
    private const int MostTrials = 4096;

    // What is asked of an element by itself, as the first and as the second: the rest of them need not be paired.
    private readonly PairTruth asFirst;
    private readonly PairTruth asSecond;
    private readonly PairTruth open;
    private readonly PairTruth tried;
    private readonly Func<CaseState, object?[]?> things;

    private PairSearch(ElementPairs pairs, BoundField list, IEnumerable<Leaf> keys, Func<Lowerer> start)
    {
        asFirst = Compile(pairs, AskedOf(pairs, pairs.First), list, [], start());
        asSecond = Compile(pairs, AskedOf(pairs, pairs.Second), list, [], start());
        open = Compile(pairs, pairs.Condition, list, [], start());
        tried = Compile(pairs, pairs.Condition, list, keys, start());
        things = start().ElementsOf(list);
    }

    /// <param name="condition">The condition.</param>
    /// <param name="list">The list.</param>
    /// <param name="keys">The number of an element, by each name that elements have in the condition.</param>
    /// <param name="start">A lowerer for a method.</param>
    /// <returns>Null where the condition is no such question.</returns>
    public static PairSearch? Of(BoundExpression condition, BoundField list, IReadOnlyCollection<Leaf> keys, Func<Lowerer> start)
    {
        if (ElementPairs.Of(condition) is not { } pairs || new[] { pairs.First, pairs.Second }.Any(iterator => Leaf.PathOf(iterator.List) != Leaf.PathOf(list)) || pairs.First.Name == pairs.Second.Name
            || BoundWalk.Descendants(pairs.Condition).Any(node => node is BoundQuantified or BoundFor))
        {
            return null;
        }

        return new PairSearch(pairs, list, keys, start);
    }

    /// <summary>The elements; null where nothing is known of the list.</summary>
    public object?[]? Things(CaseState state) => things(state);

    /// <summary>Whether an element can be the first of two, as a truth set.</summary>
    public int AsFirst(CaseState state, object? element, int place)
    {
        var none = default(Assumptions);
        return asFirst(state, element, element, place, place, ref none);
    }

    /// <summary>Whether it can be the second.</summary>
    public int AsSecond(CaseState state, object? element, int place)
    {
        var none = default(Assumptions);
        return asSecond(state, element, element, place, place, ref none);
    }

    /// <summary>Whether two go together, as far as their numbers are known.</summary>
    public int Open(CaseState state, object?[] elements, int first, int second)
    {
        var none = default(Assumptions);
        return open(state, elements[first], elements[second], first, second, ref none);
    }

    /// <summary>The same with numbers for all whose own are unknown.</summary>
    public int Tried(CaseState state, object?[] elements, int first, int second, long[] numbers)
    {
        var assumptions = new Assumptions { Elements = [numbers] };
        return tried(state, elements[first], elements[second], first, second, ref assumptions);
    }

    /// <summary>Whether some two may go together; null where too much would have to be tried.</summary>
    /// <param name="state">The case.</param>
    /// <param name="values">The numbers as far as they are known.</param>
    /// <param name="from">The least of the numbers that can matter.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="taken">The numbers that no other element has; null where several may have one.</param>
    public bool? MayHold(CaseState state, long?[] values, long from, long to, IReadOnlySet<long>? taken)
    {
        if (things(state) is not { } elements)
        {
            return null;
        }

        var (left, numbers, seconds) = (MostTrials, new long[values.Length], new bool[values.Length]);
        for (var j = 0; j < seconds.Length; j++)
        {
            seconds[j] = AsSecond(state, elements[j], j) != TruthSet.False;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (AsFirst(state, elements[i], i) == TruthSet.False)
            {
                continue;
            }

            for (var j = 0; j < values.Length; j++)
            {
                if (seconds[j] && (values[i] is null || values[j] is null) && Open(state, elements, i, j) != TruthSet.False)
                {
                    if (Holds(i, j))
                    {
                        return true;
                    }

                    if (left <= 0)
                    {
                        return null;
                    }
                }
            }
        }

        return false;

        bool Holds(int i, int j)
        {
            for (var first = values[i] ?? from; first <= (values[i] ?? to); first++)
            {
                numbers[i] = first;
                if (values[i] is null && taken?.Contains(first) == true)
                {
                    continue;
                }

                var fixedSecond = i == j ? first : values[j];
                for (var second = fixedSecond ?? from; second <= (fixedSecond ?? to); second++)
                {
                    numbers[j] = second;
                    if (fixedSecond is null && (taken?.Contains(second) == true || (taken is not null && second == first)))
                    {
                        continue;
                    }

                    if (left-- <= 0)
                    {
                        return false;
                    }

                    if (Tried(state, elements, i, j, numbers) != TruthSet.False)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static BoundExpression AskedOf(ElementPairs pairs, BoundIterator element) => Booleans.All(BoundWalk.Conjuncts(pairs.Condition)
        .Where(condition => BoundWalk.Descendants(condition).OfType<BoundLocal>().All(local => local.Name == element.Name)));

    private static PairTruth Compile(ElementPairs pairs, BoundExpression condition, BoundField list, IEnumerable<Leaf> keys, Lowerer lowerer)
    {
        var (first, second) = (Expression.Parameter(typeof(object), "first"), Expression.Parameter(typeof(object), "second"));
        var (firstPlace, secondPlace) = (Expression.Parameter(typeof(int), "firstPlace"), Expression.Parameter(typeof(int), "secondPlace"));
        var assumptions = Expression.Parameter(typeof(Assumptions).MakeByRefType(), "assumptions");
        var type = lowerer.ElementType(list);
        lowerer.Bind(pairs.First, first, type, firstPlace);
        lowerer.Bind(pairs.Second, second, type, secondPlace);
        foreach (var key in keys)
        {
            lowerer.Complete(key, Expression.ArrayIndex(Expression.Field(assumptions, nameof(Assumptions.Elements)), Expression.Constant(0)));
        }

        return Expression.Lambda<PairTruth>(lowerer.Complete(lowerer.Truth(condition)), lowerer.State, first, second, firstPlace, secondPlace, assumptions).Compile();
    }
}
