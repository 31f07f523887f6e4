using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// Whether some two elements of a list go together, where the number of the second has to be that of the first and so much more. Then those whose numbers are known find each other by them, and of those
/// whose numbers are not, one is as good as another: no two lists of elements are gone through, one within the other.
/// </summary>
internal sealed class JoinedPairs
{
    // Each number keeps no more than three from the others: itself, the one before and the one behind.
    private const int Room = 4;

    private readonly PairSearch pairs;
    private readonly KeyComparisons comparisons;
    private readonly Func<CaseState, long?[]?> known;
    private readonly BoundField key;
    private readonly long step;
    private readonly bool isUnique;

    private JoinedPairs(PairSearch pairs, KeyComparisons comparisons, BoundField list, BoundField key, long step, Lowerer lowerer)
    {
        (this.pairs, this.comparisons, this.key, this.step) = (pairs, comparisons, key, step);
        isUnique = list.Field.Unique == key.Field.Name;
        known = Expression.Lambda<Func<CaseState, long?[]?>>(lowerer.Complete(lowerer.Known(list, key)), lowerer.State).Compile();
    }

    /// <summary>The number of an element.</summary>
    public FieldModel Key => key.Field;

    /// <summary>How much more that of the second has to be than that of the first.</summary>
    public long Step => step;

    /// <param name="condition">The condition.</param>
    /// <param name="inexact">The facts for which three-valued logic is not exact.</param>
    /// <param name="start">A lowerer for a method.</param>
    /// <returns>Null where the condition is no such question, or more stands in its way than the numbers.</returns>
    public static JoinedPairs? Of(BoundExpression condition, IReadOnlyCollection<Leaf> inexact, Func<Lowerer> start) =>
        ElementPairs.Of(condition) is { } two && Leaf.WholeNumberOf(inexact) is var (list, key)
            && two.JoinedBy(key.Field) is { } step and not 0
            && KeyComparisons.Of(condition, list, key.Field) is { } comparisons
            && PairSearch.Of(condition, list, inexact, start) is { } pairs
            ? new JoinedPairs(pairs, comparisons, list, key, step, start())
            : null;

    /// <summary>Whether some two do: for certain, in no case, or open. Null where that is not told.</summary>
    public Cell? Find(CaseState state)
    {
        if (ElementsOf(state) is not { } elements)
        {
            return null;
        }

        var all = TruthSet.False;
        for (var i = 0; i < elements.Count && all != TruthSet.True; i++)
        {
            all = elements.IsFirst(i) ? TruthSet.Or(all, elements.WithFirst(i).Truth) : all;
        }

        return all switch
        {
            TruthSet.True => Cell.Determined(1),
            TruthSet.False => SearchOf(elements, state).Any() switch { true => Cell.Undetermined, false => Cell.Determined(0), null => null },
            TruthSet.Open => Cell.Undetermined,
            _ => null,
        };
    }

    /// <summary>For each element that may be one of two that go together, as the first and as the second, one such pair by their places; null where they are not all told.</summary>
    public ImmutableArray<JoinedPair>? OpenPairs(CaseState state)
    {
        if (ElementsOf(state) is not { } elements || SearchOf(elements, state).All() is not { } unknown)
        {
            return null;
        }

        var places = Enumerable.Range(0, elements.Count);
        return
        [
            .. places.Where(elements.IsFirst).Select(i => (First: i, elements.WithFirst(i).Second))
                .Concat(places.Where(elements.IsSecond).Select(j => (First: elements.FirstWith(j), Second: j)))
                .Where(pair => pair is { First: >= 0, Second: >= 0 })
                .Distinct()
                .Select(pair => new JoinedPair(pair.First, pair.Second, elements.NumberOf(pair.First)!.Value)),
            .. unknown,
        ];
    }

    private JoinedSearch SearchOf(JoinedElements elements, CaseState state) =>
        new(elements, isUnique, step, key.Field.Minimum, key.Field.Maximum, () => comparisons.Reach([.. elements.KnownNumbers], 2, state.AsOf, key.Field.Minimum, key.Field.Maximum));

    // Null where not all numbers that are unknown may be such as keep their elements from each other.
    private JoinedElements? ElementsOf(CaseState state) =>
        known(state) is { } numbers && pairs.Things(state) is { } elements && !(key.Field.Maximum - key.Field.Minimum < Room * (numbers.Length + 1))
            && new JoinedElements(pairs, state, elements, numbers, step) is { IsTold: true } told ? told : null;
}
