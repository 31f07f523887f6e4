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
    private const int MostFacts = 48;

    private readonly Reference reference = new(state.Reference.Pack, facts => (CaseFacts)facts);

    /// <summary>Whether each of the unknowns that a yes-or-no question may hang on is proved to tell.</summary>
    /// <param name="question">The question, in the plan for facts as they are read from text.</param>
    /// <param name="numbers">The numbers that its facts are tried with.</param>
    /// <param name="element">The path of the element that it is about; null where it is about the subject.</param>
    /// <param name="unknowns">The unknowns that it may hang on.</param>
    public bool AllTell(Question question, TrialNumbers numbers, string? element, UnknownSet unknowns)
    {
        var trial = new TrialFacts(state.Records);
        if (unknowns.Count > MostFacts || TriedFact.Of(unknowns, trial, numbers) is not { } facts)
        {
            return false;
        }

        var about = element is null ? null : trial.SlotOf(element);
        return (element is null) == (about is null) && new TellingFacts(facts, () => OutcomeOf(question, trial, about)).All();
    }

    private int OutcomeOf(Question question, TrialFacts trial, FactSlot? element) =>
        trial.HasDuplicates() ? -1 : question.Ask(new CaseState(regime, trial.Facts, state.AsOf, reference), element is { } slot ? slot.Holder[slot.Place] : null) switch
        {
            { State: CellState.NotApplicable } or { State: CellState.Determined, Outcome: 1 } => 1,
            { State: CellState.Determined, Outcome: 0 } => 0,
            _ => -1,
        };
}
