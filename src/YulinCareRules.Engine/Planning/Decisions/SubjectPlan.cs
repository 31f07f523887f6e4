using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A plan that is followed only where the case has the decision's subject.</summary>
internal sealed record SubjectPlan(IDecisionPlan Plan, Lazy<Func<CaseState, bool>> IsThere) : IDecisionPlan
{
    private readonly AnswerMemo? memo = Plan.Pattern?.Answers;

    public DecisionModel Model => Plan.Model;

    public KnownAnswer? Known { get; } = Plan.Known;

    // Code for known facts comes first and has looked whether the subject is there.
    public Cell Decide(CaseState state) =>
        Known is null && !IsThere.Value(state) ? Cell.NotApplicable
        : memo is null ? Plan.Decide(state)
        : memo.Find(state, Plan);

    public bool IsConstant(Cell cell) => Plan.IsConstant(cell);

    public ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell) => Plan.ValuesOf(state, cell);
}
