using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A requirement by itself, for its subject or one element: outcome 0 broken, 1 met, 2 without an answer.</summary>
/// <param name="Code">The requirement.</param>
/// <param name="Question">Whether it is met.</param>
/// <param name="WhenOpen">What it adds to the verdict while it is open, as a <see cref="Tally"/>.</param>
/// <param name="Crosses">Whether facts are open that bind it to requirements it is not judged together with; null where there are no such facts.</param>
internal sealed record RequirementPlan(RequirementCode Code, Question Question, int WhenOpen, Lazy<Func<CaseState, bool>>? Crosses)
{
    private readonly Lazy<TrialNumbers> numbers = new(() => TrialNumbers.Of(Code.Uses(), Code.Conditions));

    /// <summary>The numbers that its facts are tried with.</summary>
    public TrialNumbers Numbers => numbers.Value;

    public int TallyOf(CaseState state) => Crosses?.Value(state) == true ? WhenOpen | Tally.Crossing : WhenOpen;

    /// <summary>What is found of it; null where the reference evaluator has to be asked.</summary>
    /// <param name="state">The case.</param>
    /// <param name="element">The element it is about, if it is about one.</param>
    /// <param name="isHypothetical">Whether the element stands for whatever an unknown list may hold, and so need not be there.</param>
    public FindingStatus? Find(CaseState state, object? element, bool isHypothetical) => Question.Ask(state, element) switch
    {
        { State: CellState.NotApplicable } => FindingStatus.NotApplicable,
        { State: CellState.Determined, Outcome: 1 } => FindingStatus.Satisfied,
        { State: CellState.Determined, Outcome: 0 } when !isHypothetical => FindingStatus.Violated,
        { State: CellState.Referred } => null,
        _ => FindingStatus.Unknown,
    };
}
