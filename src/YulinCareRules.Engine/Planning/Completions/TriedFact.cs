using System.Collections.Immutable;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>An unknown fact with the values that it is given on trial.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Slot">Where it stands.</param>
/// <param name="Values">Some of those that it may have.</param>
/// <param name="IsWhole">Whether it is a number and has no fractions; null where it is no number.</param>
internal sealed record TriedFact(string Path, FactSlot Slot, ImmutableArray<FactValue> Values, bool? IsWhole)
{
    private const int MostValues = 24;

    /// <summary>Whether its values are those alone with which requirements are met that hang on nothing else.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whether it has others, which break such a requirement.</summary>
    public bool CanBreak { get; init; }

    /// <summary>Whether the first of its values has nothing to do with the first of any other's.</summary>
    public bool IsApart { get; init; }

    /// <summary>The facts that unknowns stand for; null where one of them is no single fact, or has no values that can be told.</summary>
    /// <param name="unknowns">The unknowns.</param>
    /// <param name="trial">The facts of the case.</param>
    /// <param name="numbers">The numbers to try.</param>
    /// <param name="meetings">Numbers of two elements to try together.</param>
    public static ImmutableArray<TriedFact>? Of(IEnumerable<Unknown> unknowns, TrialFacts trial, TrialNumbers numbers, ImmutableArray<Meeting> meetings)
    {
        var placed = new List<(Unknown Unknown, FactSlot Slot)>();

        // A fact may be met by itself and as part of a total.
        foreach (var unknown in unknowns.SelectMany(unknown => unknown.Parts.IsEmpty ? [unknown] : unknown.Parts).Distinct())
        {
            if (trial.SlotOf(unknown.Key) is not { } slot)
            {
                return null;
            }

            placed.Add((unknown, slot));
        }

        var spaced = SpacedNumbers.Of(placed);
        var met = meetings.SelectMany(meeting => meeting.Numbers).ToLookup(number => number.Path, number => number.Number, StringComparer.Ordinal);
        var facts = ImmutableArray.CreateBuilder<TriedFact>(placed.Count);
        foreach (var (unknown, slot) in placed)
        {
            var apart = spaced.GetValueOrDefault(unknown, []);
            if (ValuesOf(unknown, slot.IsUnique, apart, [.. met[unknown.Key]], numbers).ToImmutableArray() is not { Length: > 1 } values)
            {
                return null;
            }

            facts.Add(new TriedFact(unknown.Key, slot, values, (unknown.Initial as SpanDomain)?.Span.IsInteger) { IsApart = !apart.IsEmpty });
        }

        return facts.MoveToImmutable();
    }

    private static IEnumerable<FactValue> ValuesOf(Unknown unknown, bool isUnique, ImmutableArray<decimal> apart, ImmutableArray<decimal> met, TrialNumbers numbers) => unknown.Initial switch
    {
        ChoiceDomain { Values: var values } => values.Select(value => new FactKnown(value)),
        SpanDomain domain => apart.Concat(numbers.For(unknown.Key[(unknown.Key.LastIndexOf('.') + 1)..], domain.Span))
            .Concat(isUnique ? NextToOthers(domain) : [])
            .Where(number => domain.Span.Contains(number) && !domain.Excluded.Contains(number))
            .Take(MostValues)
            .Concat(met)
            .Distinct()
            .Select(number => new FactKnown(new FeelNumber(number))),
        _ => [],
    };

    // What elements have in common with others they mostly have with their neighbours; and some that are neighbours of each other.
    private static IEnumerable<decimal> NextToOthers(SpanDomain domain)
    {
        var first = domain.Span.Low ?? 0;
        return domain.Excluded.SelectMany(number => new[] { number - 1, number + 1 }).Concat([first, first + 1, first + 2]);
    }
}
