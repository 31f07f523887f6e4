using System.Collections.Immutable;
using System.Numerics;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// Judges the requirements of a group for one thing. Facts for which three-valued logic is not exact are tried value by value: for all of the requirements at once those that
/// one of them by itself calls for, and the others only where requirements that are open hang on the same one.
/// </summary>
/// <param name="code">The code of the group.</param>
/// <param name="state">The case.</param>
/// <param name="element">What the requirements are about; null for the subject.</param>
/// <param name="relevant">The requirements that known facts do not settle, a bit for each; all others are met or need not be.</param>
/// <param name="elements">Values for facts of the elements of lists, where the code completes some.</param>
internal ref struct GroupJudgement(GroupCode code, CaseState state, object? element, ulong relevant, long[][]? elements = null)
{
    private readonly bool isScanned = relevant != ulong.MaxValue;
    private ulong relevant = relevant & code.All;
    private Assumptions assumptions = new() { Elements = elements };

    /// <summary>What the requirements add to the verdict, as a <see cref="Tally"/>; null where that is not told this way.</summary>
    /// <param name="counting">How open requirements count.</param>
    /// <param name="earlier">What others add.</param>
    /// <param name="isHypothetical">Whether it does not matter what can be met at once.</param>
    public int? Judge(ref GroupTally counting, int earlier, bool isHypothetical)
    {
        var open = Alone;
        if (relevant == open)
        {
            return counting.Of(open);
        }

        // Of those that would add nothing if they were open it is only asked whether one is broken in any case.
        var sum = Tally.Add(earlier, counting.Of(open));
        if (counting.AddingWithin(sum, relevant & ~open) is var adding && adding != (relevant & ~open))
        {
            relevant = isHypothetical ? counting.Adding(sum, relevant) : InQuestion() | adding;
            if (relevant == 0)
            {
                return counting.Of(open);
            }
        }

        var (unknown, own) = Read();
        var trials = TrialsOf(own);
        if (trials > Question.MostTrials)
        {
            return null;
        }

        var (judged, canBeMet) = (default(Judged), false);
        for (var trial = 0; trial < trials; trial++)
        {
            judged = Try(trial, own, judged);
            if (judged.Unclear != 0)
            {
                return null;
            }

            open |= judged.Broken | judged.Open;
            if (!canBeMet && judged.Broken == 0 && !isHypothetical)
            {
                var before = assumptions;
                if (CanBeMet(judged, unknown & ~own, 0) is not { } can)
                {
                    return null;
                }

                (assumptions, canBeMet) = (before, can);
            }

            if ((canBeMet || isHypothetical) && trial + 1 < trials && counting.Adding(Tally.Add(earlier, counting.Of(open)), relevant) == 0)
            {
                break;
            }
        }

        return canBeMet || isHypothetical ? counting.Of(open) : Tally.Broken;
    }

    /// <summary>Looks for values of unknown facts that break nothing, and keeps the first. Whatever else is unknown can then be had so that all are met. Null where there may be some all the same.</summary>
    /// <param name="facts">The facts that are to have a value in any case.</param>
    public bool? Completes(ulong facts)
    {
        relevant = InQuestion();
        var (unknown, own) = Read();
        var trials = TrialsOf(own);
        var (judged, isClear) = (default(Judged), trials <= Question.MostTrials);
        for (var trial = 0; trial < trials && trials <= Question.MostTrials; trial++)
        {
            judged = Try(trial, own, judged);
            if (judged.Broken != 0)
            {
                continue;
            }

            var before = assumptions;
            bool? can = judged.Unclear != 0 ? null : CanBeMet(judged, unknown & ~own, facts);
            if (can == true)
            {
                return true;
            }

            isClear &= can is not null;
            assumptions = before;
        }

        return isClear ? false : null;
    }

    /// <summary>Those of the facts that are unknown.</summary>
    public ulong Lacking(ulong facts) => Read().Unknown & facts;

    /// <summary>Gives facts that are unknown the value that suits all requirements which read them.</summary>
    public void TakeSuiting(ulong facts)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            var slot = BitOperations.TrailingZeroCount(facts);
            assumptions.Set(slot, code.Tried[slot].Values[0].Value);
        }
    }

    /// <summary>All values of some of the facts with which nothing need be broken: for each such choice the values of the slots; null where not all can be told.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="told">Those of which the numbers that are tried stand for all others.</param>
    public List<long[]>? AllCompletions(ulong facts, ulong told)
    {
        var (unknown, own) = Read();
        var varied = (unknown & facts) | own;
        var trials = TrialsOf(varied);
        if (trials > Question.MostTrials || AreNumbers(unknown & facts & ~told))
        {
            return null;
        }

        var (found, judged) = (new List<long[]>(), default(Judged));
        for (var trial = 0; trial < trials; trial++)
        {
            judged = Try(trial, varied, judged);
            var before = assumptions;
            switch (judged)
            {
                case { Unclear: not 0 }:
                    return null;
                case { Broken: 0 }:
                    if (CanBeMet(judged, unknown & ~varied, 0) is not { } can)
                    {
                        return null;
                    }

                    assumptions = before;
                    var values = new long[code.Tried.Length];
                    for (var rest = unknown & facts; rest != 0; rest &= rest - 1)
                    {
                        var slot = BitOperations.TrailingZeroCount(rest);
                        values[slot] = ValueOf(slot);
                    }

                    if (can && !found.Exists(other => other.AsSpan().SequenceEqual(values)))
                    {
                        found.Add(values);
                    }

                    break;
            }
        }

        return found;
    }

    // Of those only some are tried.
    private readonly bool AreNumbers(ulong facts)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            if (!code.Tried[BitOperations.TrailingZeroCount(facts)].Leaf.Numbers.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value that was kept for a fact which is unknown.</summary>
    public readonly long ValueOf(int slot) => code.Tried[slot].Leaf.Numbers is { IsEmpty: false } numbers ? decimal.ToInt64(numbers[Math.Max(assumptions[slot], 0)]) : assumptions[slot];

    // What is unknown, and of that what has to be tried for requirements by themselves.
    private (ulong Unknown, ulong Own) Read()
    {
        var unknown = code.Tried.IsEmpty ? 0 : code.Read(state, element, ref assumptions);
        var own = 0UL;
        for (var rest = unknown; rest != 0; rest &= rest - 1)
        {
            own |= (code.Tried[BitOperations.TrailingZeroCount(rest)].Own & relevant) != 0 ? rest & ~(rest - 1) : 0;
        }

        return (unknown, own);
    }

    // The next values of some facts: what hangs on none that changes stays as it was judged.
    private Judged Try(int trial, ulong facts, Judged judged)
    {
        var changed = Assume(trial, facts, out var settled);
        return trial == 0 ? First(settled) : Judge(judged, changed, settled);
    }

    // Those that are known to be open by themselves need not be judged.
    private Judged First(TriedValue settled)
    {
        var judged = Judge(new Judged { Open = Alone }, relevant & ~Alone, settled);
        if (isScanned)
        {
            code.Learn(judged.Open);
        }

        return judged;
    }

    // Those that may be broken, or stand in the way of others.
    private ulong InQuestion() => !isScanned ? relevant : relevant & ~code.OpenAlone & ~(code.CanBeMet?.Invoke(state, element, ref assumptions) ?? 0);

    private readonly ulong Alone => isScanned ? relevant & code.OpenAlone : 0;

    // What none of the trials has a part in stays as it was; what a value that is tried settles need not be worked out.
    private Judged Judge(Judged earlier, ulong asked, TriedValue settled)
    {
        var judged = earlier.Without(asked);
        judged.Broken |= asked & settled.Broken;
        asked &= ~(settled.Met | settled.Broken);
        for (; asked != 0; asked &= asked - 1)
        {
            code.Judges[BitOperations.TrailingZeroCount(asked)](state, element, ref assumptions, ref judged);
        }

        return judged;
    }

    // None is broken, and each that is open can be met. Not all at once, perhaps, where two hang on one fact that helps the one and harms the other.
    private bool? CanBeMet(Judged judged, ulong unknown, ulong also)
    {
        if (AreBound(code.Untried, judged.Open, ulong.MaxValue) != 0 && AreBound(code.Untried, judged.Open, code.ReadUntried(state, element, ref assumptions)) != 0)
        {
            return null;
        }

        var bound = AreBound(code.Tried, judged.Open, unknown & ~code.Suiting) | (also & unknown);
        if (bound == 0)
        {
            return true;
        }

        var trials = TrialsOf(bound);
        if (trials > Question.MostTrials)
        {
            return null;
        }

        var (before, tried) = (assumptions, judged);
        for (var trial = 0; trial < trials; trial++)
        {
            tried = Judge(tried, Assume(trial, bound, out var settled), settled);
            if (tried is { Broken: 0, Unclear: 0 })
            {
                return true;
            }

            if (tried.Unclear != 0)
            {
                assumptions = before;
                return null;
            }
        }

        assumptions = before;
        return false;
    }

    // The facts among those unknown that several of the requirements hang on.
    private static ulong AreBound(ImmutableArray<GroupFact> facts, ulong requirements, ulong unknown)
    {
        if (unknown == 0)
        {
            return 0;
        }

        var bound = 0UL;
        for (var place = 0; place < facts.Length; place++)
        {
            var hanging = requirements & facts[place].Requirements;
            bound |= hanging != 0 && !BitOperations.IsPow2(hanging) ? 1UL << (place & 63) : 0;
        }

        return bound & unknown;
    }

    private readonly int TrialsOf(ulong facts)
    {
        var trials = 1;
        for (; facts != 0; facts &= facts - 1)
        {
            trials = Math.Min(trials * code.Tried[BitOperations.TrailingZeroCount(facts)].Values.Length, Question.MostTrials + 1);
        }

        return trials;
    }

    // The requirements that read what is other than in the trial before; the first fact changes each time, those behind it the less often the further back.
    private ulong Assume(int trial, ulong facts, out TriedValue settled)
    {
        var (changed, dependent, first, met, broken) = (true, 0UL, trial == 0, 0UL, 0UL);
        for (; facts != 0 && changed; facts &= facts - 1)
        {
            var slot = BitOperations.TrailingZeroCount(facts);
            var fact = code.Tried[slot];
            trial = Math.DivRem(trial, fact.Values.Length, out var choice);
            var tried = fact.Values[choice];
            assumptions.Set(slot, tried.Value);
            (met, broken) = (met | tried.Met, broken | tried.Broken);
            dependent |= fact.Requirements & relevant;
            changed = first || choice == 0;
        }

        settled = new TriedValue(0, met, broken);
        return dependent;
    }
}
