using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A decision that is one yes-or-no expression.</summary>
/// <param name="Model">The decision.</param>
/// <param name="Question">The question.</param>
/// <param name="Numbers">The numbers that its unknown facts are tried with.</param>
internal sealed record ConditionPlan(DecisionModel Model, Question Question, Lazy<TrialNumbers> Numbers) : IDecisionPlan
{
    public KnownAnswer? Known { get; init; }

    public KnownPattern? Pattern { get; init; }

    public Cell Decide(CaseState state) => Question.Ask(state, null);

    public bool IsConstant(Cell cell) => true;

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) =>
        [cell.Outcome switch { 0 => FeelBoolean.False, 1 => FeelBoolean.True, _ => FeelNull.Instance }];
}
