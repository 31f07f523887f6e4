using System.Collections.Immutable;
using System.Numerics;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The mandatory requirements about one thing, judged together: which of them are open, and whether all can be met at once.</summary>
internal sealed class GroupPlan
{
    // The bits of a set. The requirements of a larger group are looked at one by one.
    private const int Most = 64;

    private readonly RequirementGroup group;
    private readonly Lazy<GroupCode> code;
    private readonly ulong shared;
    private readonly ulong apart;
    private readonly ulong crossing;

    /// <param name="group">The requirements.</param>
    /// <param name="plans">Each requirement of the checklist by itself.</param>
    /// <param name="code">The code of the group, made when it is first needed.</param>
    public GroupPlan(RequirementGroup group, IReadOnlyList<RequirementPlan> plans, Func<GroupCode> code)
    {
        this.group = group;
        this.code = new Lazy<GroupCode>(() => BeyondPlanException.Try(code) ?? throw new BeyondPlanException());
        for (var place = 0; place < Math.Min(group.Requirements.Length, Most); place++)
        {
            var plan = plans[group.Requirements[place].Index];
            shared |= (plan.WhenOpen & Tally.Shared) != 0 ? 1UL << place : 0;
            apart |= (plan.WhenOpen & Tally.Apart) != 0 ? 1UL << place : 0;
            crossing |= plan.Crosses is not null ? 1UL << place : 0;
        }
    }

    /// <summary>The requirements.</summary>
    public RequirementGroup Group => group;

    /// <summary>Its code.</summary>
    public GroupCode Code => code.Value;

    /// <summary>Makes the code at once, so that what is beyond a plan is known.</summary>
    public void Prepare() => _ = code.Value;

    /// <summary>What the requirements add to the verdict, as a <see cref="Tally"/>.</summary>
    public int TallyOf(CaseState state, ChecklistPlan plan, int number)
    {
        var made = code.Value;
        if (made.Things is not { } things)
        {
            return Of(made, state, plan, number, null, false);
        }

        // Of a list of which nothing is known, each requirement stands alone: it may hold anything, or nothing.
        if (things(state) is not { } elements)
        {
            return Of(made, state, plan, number, null, true);
        }

        var tally = Tally.Met;
        foreach (var element in elements)
        {
            tally = Tally.Add(tally, Of(made, state, plan, number, element, false));
            if (Tally.IsBroken(tally))
            {
                return tally;
            }
        }

        return tally;
    }

    private int Of(GroupCode made, CaseState state, ChecklistPlan plan, int number, object? element, bool isHypothetical) =>
        group.Requirements.Length <= Most && new GroupJudgement(made, state, element).Judge(isHypothetical) is { } found
            ? found.CanBeMet || isHypothetical ? Sum(state, plan, found.Open) : Tally.Broken
            : OneByOne(state, plan, number, element, isHypothetical);

    private int Sum(CaseState state, ChecklistPlan plan, ulong open)
    {
        if (open == 0)
        {
            return Tally.Met;
        }

        var tally = Tally.Open
            | (BitOperations.IsPow2(open) ? 0 : Tally.Several)
            | ((open & shared) != 0 ? Tally.Shared : 0)
            | ((open & apart) != 0 ? Tally.Apart : 0);
        for (var bits = open & crossing; bits != 0 && (tally & Tally.Crossing) == 0; bits &= bits - 1)
        {
            tally |= plan.TallyOf(state, group.Requirements[BitOperations.TrailingZeroCount(bits)].Index) & Tally.Crossing;
        }

        return tally;
    }

    // Each with what it takes to settle it, and then those that are open together.
    private int OneByOne(CaseState state, ChecklistPlan plan, int number, object? element, bool isHypothetical)
    {
        var tally = Tally.Met;
        foreach (var requirement in group.Requirements)
        {
            tally = Tally.Add(tally, plan.Resolve(state, requirement.Index, element, isHypothetical));
            if (Tally.IsBroken(tally))
            {
                return tally;
            }
        }

        return isHypothetical ? tally : plan.Close(state, number, element, tally);
    }
}
