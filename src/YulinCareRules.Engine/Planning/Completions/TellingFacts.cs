using System.Collections.Immutable;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>
/// Proves of unknown facts that each of them tells: that two completions which differ in it alone come out differently. That none is found proves nothing.
/// </summary>
/// <param name="facts">The facts.</param>
/// <param name="ask">What comes out with the values that they were given last: 1 for well, 0; below that where it is not plain.</param>
internal sealed class TellingFacts(ImmutableArray<TriedFact> facts, Func<int> ask)
{
    private const int MostDraws = 8;
    private const int MostTrials = 256;
    private const int MostEdges = 3;
    private const int MostHalvings = 40;

    // Of more facts than these a draw costs more than it is likely to tell.
    private const int FewFacts = 6;
    private const int FewDraws = 2;

    // Where elements of a list may not have the same, most draws are none.
    private const int MostDrawsOfUnique = 32;

    private const int DrawsApart = 3;
    private const int MostBasesApart = 3;

    private readonly bool[] telling = new bool[facts.Length];
    private readonly int[] chosen = new int[facts.Length];
    private readonly List<Edge> edges = [];
    private int left = facts.Length;
    private bool cameOutWell;

    /// <summary>Whether all of them are proved to tell.</summary>
    /// <param name="meetings">Two elements each of which it is known that they may make the difference.</param>
    public bool All(ImmutableArray<Meeting> meetings)
    {
        foreach (var meeting in meetings.TakeWhile(_ => left > 0))
        {
            Meet(meeting);
        }

        var isApart = facts.Any(fact => fact.IsApart);
        var draws = facts.Any(fact => fact.Slot.IsUnique) ? MostDrawsOfUnique : facts.Length > FewFacts ? FewDraws : MostDraws;
        var bases = new List<(int Outcome, int[] Chosen)>();
        for (var draw = 0; draw < draws && left > 0; draw++)
        {
            Choose(Enumerable.Range(0, facts.Length).Select(i => Draw(draw, i, facts[i], isApart)));
            if (Outcome() is >= 0 and var before)
            {
                if (bases.Count(known => known.Outcome == before) < (isApart ? MostBasesApart : 1))
                {
                    bases.Add((before, [.. chosen]));
                }

                for (var i = 0; i < facts.Length; i++)
                {
                    ChangeAlone(i, before);
                }
            }
        }

        // What came out well, if it did, tells more: each fact by itself may spoil it.
        foreach (var (_, around) in bases.OrderByDescending(known => known.Outcome))
        {
            if (left > 0)
            {
                ChangeWithinRecords(around, null);
            }
        }

        // Where a number lies just on the edge, facts tell that make little difference.
        foreach (var edge in edges.DistinctBy(edge => edge.Fact).Take(MostEdges).TakeWhile(_ => left > 0).ToList())
        {
            Choose(edge.Chosen);
            ChangeWithinRecords(edge.Chosen, (edge.Fact, Halve(edge)));
        }

        return left == 0;
    }

    // What can break a requirement that hangs on it alone tells as soon as all comes out well without.
    private int Outcome()
    {
        var outcome = ask();
        if (outcome == 1 && !cameOutWell)
        {
            cameOutWell = true;
            for (var i = 0; i < facts.Length; i++)
            {
                if (facts[i].CanBreak && !telling[i])
                {
                    telling[i] = true;
                    left--;
                }
            }
        }

        return outcome;
    }

    private void ChangeAlone(int fact, int before)
    {
        var was = chosen[fact];
        for (var choice = 0; choice < facts[fact].Values.Length && !telling[fact]; choice++)
        {
            if (choice != was)
            {
                Choose(fact, choice);
                Compare(fact, before, Outcome());
            }
        }

        Choose(fact, was);
    }

    // Their other facts are gone through; and where they go together each number by itself parts them. All others are alike.
    private void Meet(Meeting meeting)
    {
        var numbers = meeting.Numbers.ToDictionary(number => number.Path, number => new FactKnown(new FeelNumber(number.Number)), StringComparer.Ordinal);
        int[] theirs = [.. Enumerable.Range(0, facts.Length).Where(i => meeting.Has(facts[i].Path))];
        int[] others = [.. theirs.Where(i => !numbers.ContainsKey(facts[i].Path))];
        int[] ofNumbers = [.. theirs.Except(others)];
        for (var draw = 0; draw < DrawsApart && !theirs.All(i => telling[i]) && CountOf(others) is { } count; draw++)
        {
            Choose(Enumerable.Range(0, facts.Length).Select(i => facts[i].IsApart ? 0 : draw % facts[i].Values.Length));
            Array.ForEach(ofNumbers, i => Choose(i, facts[i].Values.IndexOf(numbers[facts[i].Path])));
            var outcomes = OutcomesOf(others, count);
            CompareAll(others, outcomes);
            if (Array.IndexOf(outcomes, 1) is >= 0 and var met)
            {
                ChooseOf(others, met);
                Array.ForEach(ofNumbers, i => ChangeAlone(i, 1));
            }
        }
    }

    private int? CountOf(int[] group) => group.Aggregate(1, (product, i) => product > MostTrials ? product : product * facts[i].Values.Length) is <= MostTrials and var count ? count : null;

    private int[] OutcomesOf(int[] group, int count)
    {
        var outcomes = new int[count];
        for (var number = 0; number < count; number++)
        {
            ChooseOf(group, number);
            outcomes[number] = Outcome();
        }

        return outcomes;
    }

    // Each with the same but the first value of one fact.
    private void CompareAll(int[] group, int[] outcomes)
    {
        var step = 1;
        foreach (var i in group)
        {
            var span = step * facts[i].Values.Length;
            for (var number = 0; number < outcomes.Length && !telling[i]; number++)
            {
                Compare(i, outcomes[number - (number % span) + (number % step)], outcomes[number]);
            }

            step = span;
        }
    }

    // Facts of one record tend to hang together: those of the others stay as they are.
    private void ChangeWithinRecords(int[] around, (int Fact, FactValue Value)? edge)
    {
        foreach (var group in Enumerable.Range(0, facts.Length).GroupBy(i => facts[i].Slot.Holder, ReferenceEqualityComparer.Instance).Select(group => group.ToArray()))
        {
            if (group.All(i => telling[i]) || (edge is { Fact: var own } && group.Contains(own)))
            {
                continue;
            }

            Choose(around);
            if (edge is { Fact: var fact, Value: var value })
            {
                facts[fact].Slot.Set(value);
            }

            ChangeTogether(group);
        }
    }

    private void ChangeTogether(int[] group)
    {
        if (CountOf(group) is not { } count)
        {
            return;
        }

        var outcomes = OutcomesOf(group, count);

        var step = 1;
        foreach (var i in group)
        {
            var span = step * facts[i].Values.Length;
            for (var number = 0; number < count && !(telling[i] && facts[i].IsWhole is null); number++)
            {
                // The same with the first of its values.
                var first = number - (number % span) + (number % step);
                Compare(i, outcomes[first], outcomes[number]);
                if (facts[i] is { IsWhole: not null, IsRestricted: false } && outcomes[first] >= 0 && outcomes[number] >= 0 && outcomes[first] != outcomes[number])
                {
                    var (metAt, brokenAt) = outcomes[first] == 1 ? (first, number) : (number, first);
                    ChooseOf(group, metAt);
                    edges.Add(new Edge(i, [.. chosen], metAt / step % facts[i].Values.Length, brokenAt / step % facts[i].Values.Length));
                    break;
                }
            }

            step = span;
        }
    }

    // The number next to the edge with which it still comes out well.
    private FactValue Halve(Edge edge)
    {
        var fact = facts[edge.Fact];
        var (met, broken) = (NumberOf(fact.Values[edge.Met]), NumberOf(fact.Values[edge.Broken]));
        for (var i = 0; i < MostHalvings; i++)
        {
            var middle = fact.IsWhole == true ? decimal.Floor((met + broken) / 2) : (met + broken) / 2;
            if (middle == met || middle == broken)
            {
                break;
            }

            fact.Slot.Set(new FactKnown(new FeelNumber(middle)));
            (met, broken) = Outcome() == 1 ? (middle, broken) : (met, middle);
        }

        return new FactKnown(new FeelNumber(met));
    }

    private static decimal NumberOf(FactValue value) => ((FeelNumber)((FactKnown)value).Value).Value;

    private void Compare(int fact, int one, int other)
    {
        if (!telling[fact] && one >= 0 && other >= 0 && one != other)
        {
            telling[fact] = true;
            left--;
        }
    }

    private void ChooseOf(int[] group, int number)
    {
        var rest = number;
        foreach (var i in group)
        {
            rest = Math.DivRem(rest, facts[i].Values.Length, out var choice);
            Choose(i, choice);
        }
    }

    private void Choose(IEnumerable<int> choices)
    {
        foreach (var (fact, choice) in choices.Index())
        {
            Choose(fact, choice);
        }
    }

    private void Choose(int fact, int choice)
    {
        chosen[fact] = choice;
        facts[fact].Slot.Set(facts[fact].Values[choice]);
    }

    // The first of each at first, or as many different ones as there must be; then any, the same ones each time. Around numbers that have nothing to do with each other
    // all other facts are alike.
    private static int Draw(int draw, int number, TriedFact fact, bool isApart)
    {
        if (isApart && draw < DrawsApart)
        {
            return fact.IsApart ? 0 : draw % fact.Values.Length;
        }

        var first = fact.Slot.IsUnique && !fact.IsApart ? number : 0;
        return (draw == 0 ? first : first + (int)(((uint)((draw * 0x9E37_79B1L) ^ (number * 0x85EB_CA6BL)) >> 8) & 0xFFFF)) % fact.Values.Length;
    }

    /// <summary>A number that makes the difference, with the values of all facts around it.</summary>
    private sealed record Edge(int Fact, int[] Chosen, int Met, int Broken);
}
