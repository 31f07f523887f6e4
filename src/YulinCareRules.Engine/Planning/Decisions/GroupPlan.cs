using System.Collections.Immutable;
using System.Numerics;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The mandatory requirements about one thing, judged together: which of them are open, and whether all can be met at once.</summary>
internal sealed class GroupPlan
{
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
        for (var place = 0; place < Math.Min(group.Requirements.Length, GroupCode.MostTogether); place++)
        {
            var plan = plans[group.Requirements[place].Index];
            shared |= (plan.WhenOpen & Tally.Shared) != 0 ? 1UL << place : 0;
            apart |= (plan.WhenOpen & Tally.Apart) != 0 ? 1UL << place : 0;
            crossing |= plan.Crosses is not null ? 1UL << place : 0;
        }
    }

    /// <summary>The requirements.</summary>
    public RequirementGroup Group => group;

    /// <summary>The code that judges them together.</summary>
    /// <exception cref="BeyondPlanException">They are more than can be: these are judged one by one.</exception>
    public GroupCode Code => AreTogether ? code.Value : throw new BeyondPlanException();

    private bool AreTogether => group.Requirements.Length <= GroupCode.MostTogether;

    /// <summary>Makes the code at once, so that what is beyond a plan is known.</summary>
    public void Prepare() => _ = code.Value;

    /// <summary>For each thing the requirements about it that known facts do not settle; how many things these are, or -1 where a requirement is broken. None where it is not told.</summary>
    public int Scan(CaseState state, Span<ulong> unsettled)
    {
        var made = code.Value;
        if (made.Scan is not { } scan)
        {
            return 0;
        }

        if (made.Things is not { } things)
        {
            return unsettled.IsEmpty ? 0 : (unsettled[0] = scan(state, null)) == ulong.MaxValue ? -1 : 1;
        }

        if (things(state) is not { } elements || elements.Length > unsettled.Length)
        {
            return 0;
        }

        for (var i = 0; i < elements.Length; i++)
        {
            if ((unsettled[i] = scan(state, elements[i])) == ulong.MaxValue)
            {
                return -1;
            }
        }

        return elements.Length;
    }

    /// <summary>What the requirements add to the verdict, as a <see cref="Tally"/>.</summary>
    /// <param name="state">The case.</param>
    /// <param name="plan">The checklist.</param>
    /// <param name="number">The place of the group in it.</param>
    /// <param name="earlier">What other groups add.</param>
    /// <param name="unsettled">For each thing the requirements that known facts do not settle; empty where that is not told.</param>
    public int TallyOf(CaseState state, ChecklistPlan plan, int number, int earlier, ReadOnlySpan<ulong> unsettled)
    {
        var made = code.Value;
        var counting = new GroupTally(this, plan, state);
        if (made.Things is not { } things)
        {
            return Of(made, state, plan, number, null, Relevant(unsettled, 0), ref counting, earlier, false);
        }

        // Of a list of which nothing is known, each requirement stands alone: it may hold anything, or nothing.
        if (things(state) is not { } elements)
        {
            return Of(made, state, plan, number, null, ulong.MaxValue, ref counting, earlier, true);
        }

        var tally = Tally.Met;
        for (var i = 0; i < elements.Length; i++)
        {
            tally = Tally.Add(tally, Of(made, state, plan, number, elements[i], Relevant(unsettled, i), ref counting, Tally.Add(earlier, tally), false));
            if (Tally.IsBroken(tally))
            {
                return tally;
            }
        }

        return tally;
    }

    private static ulong Relevant(ReadOnlySpan<ulong> unsettled, int thing) => unsettled.IsEmpty ? ulong.MaxValue : unsettled[thing];

    private int Of(GroupCode made, CaseState state, ChecklistPlan plan, int number, object? element, ulong relevant, ref GroupTally counting, int earlier, bool isHypothetical) =>
        relevant == 0 ? Tally.Met
            : AreTogether && new GroupJudgement(made, state, element, relevant).Judge(ref counting, earlier, isHypothetical) is { } found
            ? found
            : OneByOne(state, plan, number, element, isHypothetical);

    /// <summary>What open requirements add to the verdict, whatever those that hang on facts of other groups do.</summary>
    public int Sum(ulong open) => open == 0 ? Tally.Met : Tally.Open
        | (BitOperations.IsPow2(open) ? 0 : Tally.Several)
        | ((open & shared) != 0 ? Tally.Shared : 0)
        | ((open & apart) != 0 ? Tally.Apart : 0);

    /// <summary>The requirements that would add something to a verdict if they were open, whatever those that hang on facts of other groups do.</summary>
    public ulong Adding(int tally) => (tally & (Tally.Open | Tally.Several)) != (Tally.Open | Tally.Several) ? ulong.MaxValue
        : ((tally & Tally.Shared) == 0 ? shared : 0) | ((tally & Tally.Apart) == 0 ? apart : 0);

    /// <summary>Those of them that may hang on facts of other groups.</summary>
    public ulong Crossing(ulong open) => open & crossing;

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
