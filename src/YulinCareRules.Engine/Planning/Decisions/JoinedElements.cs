using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The elements of a list in one case, of which some two may go together if their numbers lie a step apart. Of those whose numbers are unknown one is as good as another.</summary>
internal sealed class JoinedElements
{
    // Fewer are gone through rather than looked up.
    private const int Few = 16;

    private readonly PairSearch pairs;
    private readonly CaseState state;
    private readonly object?[] elements;
    private readonly long?[] numbers;
    private readonly long step;
    private readonly bool[] firsts;
    private readonly bool[] seconds;
    private readonly Dictionary<long, int>? places;
    private readonly int[] next;
    private long[]? tried;

    /// <param name="pairs">What is asked of two.</param>
    /// <param name="state">The case.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="numbers">Their numbers as far as they are known.</param>
    /// <param name="step">How much more the number of the second has to be.</param>
    public JoinedElements(PairSearch pairs, CaseState state, object?[] elements, long?[] numbers, long step)
    {
        (this.pairs, this.state, this.elements, this.numbers, this.step) = (pairs, state, elements, numbers, step);
        (firsts, seconds, IsTold) = (new bool[elements.Length], new bool[elements.Length], true);
        for (var i = 0; i < elements.Length; i++)
        {
            var (first, second) = (pairs.AsFirst(state, elements[i], i), pairs.AsSecond(state, elements[i], i));
            (firsts[i], seconds[i]) = (first != TruthSet.False, second != TruthSet.False);
            IsTold &= ((first | second) & TruthSet.Null) == 0;
        }

        next = [];
        if (elements.Length > Few)
        {
            (places, next) = (new Dictionary<long, int>(elements.Length), new int[elements.Length]);
            for (var i = elements.Length - 1; i >= 0; i--)
            {
                if (numbers[i] is { } number)
                {
                    next[i] = places.GetValueOrDefault(number, -1);
                    places[number] = i;
                }
            }
        }
    }

    public int Count => elements.Length;

    /// <summary>Whether each may or may not be one of two: none comes to null.</summary>
    public bool IsTold { get; }

    public IEnumerable<long> KnownNumbers => numbers.OfType<long>();

    public bool IsFirst(int place) => firsts[place];

    public bool IsSecond(int place) => seconds[place];

    /// <summary>Its number; null where it is unknown.</summary>
    public long? NumberOf(int place) => numbers[place];

    /// <summary>The first element of a number behind another one, or of all; -1 where there is none.</summary>
    public int WithNumber(long number, int behind = -1)
    {
        if (places is not null)
        {
            return behind < 0 ? places.GetValueOrDefault(number, -1) : next[behind];
        }

        for (var i = behind + 1; i < numbers.Length; i++)
        {
            if (numbers[i] == number)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One that may be the first and whose number is unknown, other than a certain one; -1 where there is none.</summary>
    public int UnknownFirst(int other = -1) => Unknown(firsts, other);

    /// <summary>The same for the second.</summary>
    public int UnknownSecond(int other = -1) => Unknown(seconds, other);

    /// <summary>Whether an element goes with one whose number is known as well, as the first, as a truth set; and such a one with which it may, -1 where there is none.</summary>
    public (int Truth, int Second) WithFirst(int first)
    {
        var (all, second) = (TruthSet.False, -1);
        if (numbers[first] is { } number)
        {
            for (var j = WithNumber(number + step); j >= 0 && all != TruthSet.True; j = WithNumber(number + step, j))
            {
                if (seconds[j] && pairs.Open(state, elements, first, j) is var truth && truth != TruthSet.False)
                {
                    (all, second) = (TruthSet.Or(all, truth), j);
                }
            }
        }

        return (all, second);
    }

    /// <summary>One whose number is known as well with which an element may go as the second; -1 where there is none.</summary>
    public int FirstWith(int second)
    {
        if (numbers[second] is { } number)
        {
            for (var i = WithNumber(number - step); i >= 0; i = WithNumber(number - step, i))
            {
                if (firsts[i] && pairs.Open(state, elements, i, second) != TruthSet.False)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether two may go together, the first with a number.</summary>
    public bool Holds(int first, int second, long number)
    {
        tried ??= new long[elements.Length];
        (tried[first], tried[second]) = (number, number + step);
        return pairs.Tried(state, elements, first, second, tried) != TruthSet.False;
    }

    private int Unknown(bool[] may, int other)
    {
        for (var i = 0; i < may.Length; i++)
        {
            if (i != other && may[i] && numbers[i] is null)
            {
                return i;
            }
        }

        return -1;
    }
}
