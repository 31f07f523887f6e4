namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>Looks for two elements that may go together of which one number is unknown, or both.</summary>
/// <param name="elements">The elements.</param>
/// <param name="isUnique">Whether no two elements have the same number.</param>
/// <param name="step">How much more the number of the second has to be.</param>
/// <param name="minimum">The least number there may be.</param>
/// <param name="maximum">The greatest.</param>
/// <param name="reach">The numbers that can matter.</param>
internal sealed class JoinedSearch(JoinedElements elements, bool isUnique, long step, decimal? minimum, decimal? maximum, Func<(long From, long To)> reach)
{
    // Beyond this others are asked.
    private const int MostTrials = 4096;

    private readonly int first = elements.UnknownFirst();
    private readonly int second = elements.UnknownSecond();

    /// <summary>Whether there are such two; null where that is not told.</summary>
    public bool? Any() => first < 0 && second < 0 ? false : OneUnknown().Any() || BothUnknown(false, out var isTold) is not null ? true : isTold ? false : null;

    /// <summary>For each element that may be the first of such two, and for each that may be the second, one such pair; null where they are not all told.</summary>
    public List<JoinedPair>? All()
    {
        if (first < 0 && second < 0)
        {
            return [];
        }

        List<JoinedPair> pairs = [.. OneUnknown()];
        var both = BothUnknown(true, out var isTold);
        if (!isTold)
        {
            return null;
        }

        // With whom one of those whose numbers are unknown may go, all of them may.
        var (ofFirst, ofSecond) = (pairs.Find(pair => elements.NumberOf(pair.Second) is not null) ?? both, pairs.Find(pair => elements.NumberOf(pair.First) is not null) ?? both);
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements.NumberOf(i) is not null)
            {
                continue;
            }

            if (elements.IsFirst(i) && ofFirst is not null && (ofFirst == both ? elements.UnknownSecond(i) : ofFirst.Second) is >= 0 and var other)
            {
                pairs.Add(ofFirst with { First = i, Second = other });
            }

            if (elements.IsSecond(i) && ofSecond is not null && (ofSecond == both ? elements.UnknownFirst(i) : ofSecond.First) is >= 0 and var another)
            {
                pairs.Add(ofSecond with { First = another, Second = i });
            }
        }

        return pairs;
    }

    // With one of those whose numbers are unknown.
    private IEnumerable<JoinedPair> OneUnknown()
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements.NumberOf(i) is not { } number)
            {
                continue;
            }

            if (first >= 0 && elements.IsSecond(i) && IsFree(number - step) && elements.Holds(first, i, number - step))
            {
                yield return new JoinedPair(first, i, number - step);
            }

            if (second >= 0 && elements.IsFirst(i) && IsFree(number + step) && elements.Holds(i, second, number))
            {
                yield return new JoinedPair(i, second, number);
            }
        }
    }

    // Away from those whose numbers are known, if need be, so that neither goes together with one of them.
    private JoinedPair? BothUnknown(bool apart, out bool isTold)
    {
        JoinedPair? found = null;
        isTold = true;
        var (one, other) = first != second ? (first, second) : elements.UnknownFirst(second) is >= 0 and var another ? (another, second) : (first, elements.UnknownSecond(first));
        if (one < 0 || other < 0)
        {
            return null;
        }

        var (from, to) = reach();
        for (var number = from; number <= to; number++)
        {
            if (number - from > MostTrials)
            {
                isTold = found is not null;
                return found;
            }

            if (IsFree(number) && IsFree(number + step) && elements.Holds(one, other, number))
            {
                found ??= new JoinedPair(one, other, number);
                if (!apart || IsApart(number))
                {
                    return found with { Number = number };
                }
            }
        }

        return found;
    }

    private bool IsApart(long number) => Enumerable.Range(-1, 4).All(place => elements.WithNumber(number + (place * step)) < 0);

    private bool IsFree(long number) => !(number < minimum) && !(number > maximum) && !(isUnique && elements.WithNumber(number) >= 0);
}

/// <summary>Two elements that may go together, by their places, and the number that the first has then.</summary>
internal sealed record JoinedPair(int First, int Second, long Number);
