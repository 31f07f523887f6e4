using System.Collections.Immutable;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>
/// Numbers for elements of a list of which no two may have the same: for each one by itself, too far from all others to have anything to do with them, and behind it some next to those of others.
/// Drawn at random, as many as there are elements would hardly ever be different.
/// </summary>
internal static class SpacedNumbers
{
    // From one to the next, so that each has a neighbour on either side.
    private const int Step = 3;

    private const int MostNeighbours = 4;

    /// <summary>For each unknown that is one of several such, the numbers to try, its own first; there are none where too few are allowed.</summary>
    public static Dictionary<Unknown, ImmutableArray<decimal>> Of(IEnumerable<(Unknown Unknown, FactSlot Slot)> facts)
    {
        var spaced = new Dictionary<Unknown, ImmutableArray<decimal>>();
        foreach (var group in facts.Where(fact => fact.Slot.IsUnique && fact.Unknown.Initial is SpanDomain { Span.IsInteger: true }).GroupBy(fact => fact.Slot.List, ReferenceEqualityComparer.Instance))
        {
            var unknowns = group.Select(fact => fact.Unknown).ToList();
            if (unknowns.Count > 1 && Apart((SpanDomain)unknowns[0].Initial, unknowns.Count) is { } own)
            {
                for (var i = 0; i < own.Length; i++)
                {
                    spaced[unknowns[i]] = [own[i], .. Enumerable.Range(i + 1, Math.Min(MostNeighbours, own.Length - 1)).Select(other => own[other % own.Length]).SelectMany(other => new[] { other + 1, other - 1 })];
                }
            }
        }

        return spaced;
    }

    private static decimal[]? Apart(SpanDomain domain, int count)
    {
        var numbers = new decimal[count];
        var (found, number) = (0, (domain.Span.Low ?? 0) + 1);
        while (found < count && domain.Span.Contains(number + 1))
        {
            if (domain.Excluded.Any(taken => Math.Abs(taken - number) < Step))
            {
                number++;
                continue;
            }

            numbers[found++] = number;
            number += Step;
        }

        return found == count ? numbers : null;
    }
}
