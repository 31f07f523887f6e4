using System.Collections.Immutable;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The requirements of a checklist that hang on facts which those who read its verdict read too, answered with values tried for these facts.</summary>
/// <param name="Answers">An answer for each such requirement; empty where they are not about the subject itself.</param>
internal sealed record SharedRequirements(Lazy<ImmutableArray<Answer>> Answers)
{
    public int TruthUnder(CaseState state, bool othersAreOpen, int[] tried)
    {
        if (tried.Length > Assumptions.Most || Answers.Value.IsEmpty)
        {
            return 0;
        }

        var assumptions = default(Assumptions);
        for (var i = 0; i < tried.Length; i++)
        {
            assumptions.Set(i, tried[i]);
        }

        var truth = othersAreOpen ? TruthSet.Open : TruthSet.True;
        foreach (var answer in Answers.Value)
        {
            switch (answer(state, null, ref assumptions))
            {
                case { State: CellState.Determined, Outcome: 0 }:
                    return TruthSet.False;
                case { State: CellState.Determined, Outcome: 1 } or { State: CellState.NotApplicable }:
                    break;
                case { State: CellState.Undetermined, IsInexact: false }:
                    truth = TruthSet.Open;
                    break;
                default:
                    return 0;
            }
        }

        return truth;
    }
}
