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
    public bool? Any() => first < 0 && second < 0 ? false : OneUnknown().Any() ? true : BothUnknown();

    /// <summary>For each element that may be the first of such two, and for each that may be the second, one such pair; null where they are not all told.</summary>
    public List<(int First, int Second)>? All()
    {
        if (first < 0 && second < 0)
        {
            return [];
        }

        if (BothUnknown() is not { } both)
        {
            return null;
        }

        // With whom one of those whose numbers are unknown may go, all of them may.
        List<(int First, int Second)> pairs = [.. OneUnknown()];
        var withSecond = pairs.Select(pair => pair.Second).Where(elements.IsKnown).Append(-1).First();
        var withFirst = pairs.Select(pair => pair.First).Where(elements.IsKnown).Append(-1).First();
        for (var i = 0; i < elements.Count; i++)
        {
            if (!elements.IsKnown(i) && elements.IsFirst(i) && (withSecond >= 0 ? withSecond : both ? elements.UnknownSecond(i) : -1) is >= 0 and var ofFirst)
            {
                pairs.Add((i, ofFirst));
            }

            if (!elements.IsKnown(i) && elements.IsSecond(i) && (withFirst >= 0 ? withFirst : both ? elements.UnknownFirst(i) : -1) is >= 0 and var ofSecond)
            {
                pairs.Add((ofSecond, i));
            }
        }

        return pairs;
    }

    // With one of those whose numbers are unknown.
    private IEnumerable<(int First, int Second)> OneUnknown()
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements.NumberOf(i) is not { } number)
            {
                continue;
            }

            if (first >= 0 && elements.IsSecond(i) && IsFree(number - step) && elements.Holds(first, i, number - step))
            {
                yield return (first, i);
            }

            if (second >= 0 && elements.IsFirst(i) && IsFree(number + step) && elements.Holds(i, second, number))
            {
                yield return (i, second);
            }
        }
    }

    private bool? BothUnknown()
    {
        var (one, other) = first != second ? (first, second) : elements.UnknownFirst(second) is >= 0 and var another ? (another, second) : (first, elements.UnknownSecond(first));
        if (one < 0 || other < 0)
        {
            return false;
        }

        var (from, to) = reach();
        for (var number = from; number <= to; number++)
        {
            if (number - from > MostTrials)
            {
                return null;
            }

            if (IsFree(number) && IsFree(number + step) && elements.Holds(one, other, number))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFree(long number) => !(number < minimum) && !(number > maximum) && !(isUnique && elements.WithNumber(number) >= 0);
}
