using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning;

/// <summary>Decisions of a case that a plan makes; their results are made when somebody asks for them.</summary>
/// <param name="state">The case.</param>
/// <param name="places">The places in the pack of the decisions that are wanted.</param>
internal sealed class PlannedDecisions(CaseState state, ImmutableArray<int> places)
    : CaseDecisions(state.Reference.Pack, state.Records, state.AsOf, () => [.. places.Select(state.ResultOf)])
{
    public CaseState State => state;

    /// <summary>The places in the pack of the decisions that are wanted, in order.</summary>
    public ImmutableArray<int> Places => places;

    /// <summary>What stopped decisions, as far as they have been made; those that the plan does not settle are made for it.</summary>
    public override IEnumerable<Diagnostic> Stopped => IsSettled ? [] : places
        .Select(place => state.CellOf(place).State is CellState.Determined or CellState.NotApplicable ? state.MadeResultOf(place) : state.ConclusionOf(place))
        .Select(result => result?.Stopped)
        .OfType<Diagnostic>();

    // Nothing was asked of the reference evaluator, and nothing has to be.
    private bool IsSettled
    {
        get
        {
            foreach (var place in places)
            {
                if (state.MadeResultOf(place) is not null || state.CellOf(place).State is not (CellState.Determined or CellState.NotApplicable))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
