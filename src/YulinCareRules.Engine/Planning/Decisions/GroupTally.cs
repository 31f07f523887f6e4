using System.Numerics;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>How the open requirements of a group count in a case.</summary>
internal struct GroupTally(GroupPlan group, ChecklistPlan plan, CaseState state)
{
    private ulong looked;
    private ulong crossing;

    /// <summary>What they add to the verdict, as a <see cref="Tally"/>.</summary>
    /// <param name="open">The requirements, a bit for each.</param>
    public int Of(ulong open) => Crossing(open) != 0 ? group.Sum(open) | Tally.Crossing : group.Sum(open);

    /// <summary>Those of some requirements that would add something if they were open, whatever they hang on in other groups.</summary>
    public readonly ulong AddingWithin(int tally, ulong some) => some & group.Adding(tally);

    /// <summary>Those of some requirements that would add something if they were open.</summary>
    public ulong Adding(int tally, ulong some) => AddingWithin(tally, some) | ((tally & Tally.Crossing) == 0 ? Crossing(some) : 0);

    /// <summary>Those of some requirements for which facts are open that bind them to other groups. That is the same for all things that the group is about.</summary>
    public ulong Crossing(ulong some)
    {
        var may = group.Crossing(some);
        for (var bits = may & ~looked; bits != 0; bits &= bits - 1)
        {
            var bit = bits & ~(bits - 1);
            looked |= bit;
            crossing |= (plan.TallyOf(state, group.Group.Requirements[BitOperations.TrailingZeroCount(bits)].Index) & Tally.Crossing) != 0 ? bit : 0;
        }

        return may & crossing;
    }
}
