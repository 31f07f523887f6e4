using System.Collections.Immutable;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>Proves with the plan's code which unknown facts of a case tell how a question is answered.</summary>
/// <param name="state">The case.</param>
/// <param name="regime">The plan of the day, for facts as they are read from text.</param>
internal sealed class OpenFacts(CaseState state, RegimePlan regime)
{
    // Of more the reference evaluator looks at parts, not at each by itself.
    private const int MostFacts = 128;

    private readonly Reference reference = new(state.Reference.Pack, facts => (CaseFacts)facts);

    /// <summary>The case with its facts as they are read from text.</summary>
    public CaseState Case => new(regime, state.Records, state.AsOf, reference);

    /// <summary>Whether each of some unknowns is proved to tell whether a question, and others with it, are all answered yes.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="unknowns">The unknowns that it may hang on.</param>
    /// <param name="others">The others, each hanging on one of these, with its path; none for the question by itself.</param>
    public bool AllTell(AskedOfElement asked, UnknownSet unknowns, ImmutableArray<(AskedOfElement Asked, string Fact)> others)
    {
        var trial = new TrialFacts(state.Records);
        var numbers = asked.Numbers.With(others.Select(other => other.Asked.Numbers).Distinct());
        if (unknowns.Count > MostFacts || TriedFact.Of(unknowns, trial, numbers, asked.Meetings) is not { } facts || AskerOf(asked, trial) is not { } ask)
        {
            return false;
        }

        foreach (var group in others.GroupBy(other => other.Fact, StringComparer.Ordinal))
        {
            if (Restrict(facts, group.Key, [.. group.Select(other => AskerOf(other.Asked, trial))]) is not { } restricted)
            {
                return false;
            }

            facts = restricted;
        }

        return new TellingFacts(facts, ask).All(asked.Meetings);
    }

    // Only the values with which the others come out well, whatever else there is; null where these cannot be told, or there are none.
    private static ImmutableArray<TriedFact>? Restrict(ImmutableArray<TriedFact> facts, string path, ImmutableArray<Func<int>?> others)
    {
        if (facts.FirstOrDefault(fact => fact.Path == path) is not { Slot.IsUnique: false } fact || others.Contains(null))
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<FactValue>();
        foreach (var value in fact.Values)
        {
            fact.Slot.Set(value);
            var outcome = AllOf(others);
            if (outcome < 0)
            {
                return null;
            }

            if (outcome == 1)
            {
                values.Add(value);
            }
        }

        fact.Slot.Set(FactUnknown.Instance);
        return values.Count == 0 ? null : facts.Replace(fact, fact with { Values = values.ToImmutable(), IsRestricted = true, CanBreak = values.Count < fact.Values.Length });
    }

    // One that comes out badly settles it, whatever is not plain of the others.
    private static int AllOf(ImmutableArray<Func<int>?> asks)
    {
        var all = 1;
        foreach (var ask in asks)
        {
            var outcome = ask!();
            if (outcome == 0)
            {
                return 0;
            }

            all = Math.Min(all, outcome);
        }

        return all;
    }

    private Func<int>? AskerOf(AskedOfElement asked, TrialFacts trial)
    {
        var about = asked.Element is { } element ? trial.SlotOf(element) : null;
        return (asked.Element is null) == (about is null) ? () => OutcomeOf(asked.Question, trial, about) : null;
    }

    private int OutcomeOf(Question question, TrialFacts trial, FactSlot? element) =>
        trial.HasDuplicates() ? -1 : question.Ask(new CaseState(regime, trial.Facts, state.AsOf, reference), element is { } slot ? slot.Holder[slot.Place] : null) switch
        {
            { State: CellState.NotApplicable } or { State: CellState.Determined, Outcome: 1 } => 1,
            { State: CellState.Determined, Outcome: 0 } => 0,
            _ => -1,
        };
}

/// <summary>A yes-or-no question about the subject or an element, in the plan for facts as they are read from text.</summary>
/// <param name="Question">The question.</param>
/// <param name="Numbers">The numbers that its facts are tried with.</param>
/// <param name="Element">The path of the element that it is about; null where it is about the subject.</param>
internal sealed record AskedOfElement(Question Question, TrialNumbers Numbers, string? Element)
{
    /// <summary>Where it is whether some two elements go together: such as may.</summary>
    public ImmutableArray<Meeting> Meetings { get; init; } = [];
}
