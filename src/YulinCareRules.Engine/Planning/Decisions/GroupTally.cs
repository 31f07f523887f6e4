using System.Numerics;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>How the open requirements of a group count in a case.</summary>
internal readonly struct GroupTally(GroupPlan group, ChecklistPlan plan, CaseState state)
{
    /// <summary>What they add to the verdict, as a <see cref="Tally"/>.</summary>
    /// <param name="open">The requirements, a bit for each.</param>
    public int Of(ulong open)
    {
        var tally = group.Sum(open);
        for (var bits = group.Crossing(open); bits != 0 && (tally & Tally.Crossing) == 0; bits &= bits - 1)
        {
            tally |= plan.TallyOf(state, group.Group.Requirements[BitOperations.TrailingZeroCount(bits)].Index) & Tally.Crossing;
        }

        return tally;
    }

    /// <summary>Whether further requirements would add nothing.</summary>
    public bool IsAll(int tally) => (tally & group.All) == group.All;
}
