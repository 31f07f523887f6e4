using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Tables;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>
/// Goes over all cases of a long table with both packs at once, as <see cref="TableSweep"/> does with one: the cases are divided until in each part the same rules are left in both
/// packs, or it is plain which rules decide. So rules that the edit does not concern are never held against each other.
/// </summary>
internal sealed class PairSweep
{
    // After so many looks at a rule in a part the sweep gives up.
    private const int MostLooks = 4_000_000;

    // Not every pair need be borne out: of cases that come out alike some are gathered, and of all so many.
    private const int MostOfKind = 3;
    private const int MostMeetings = 400;

    // Of more kinds than this in one part it is taken for possible that one is new.
    private const int MostCompared = 100;

    private readonly int variables;
    private readonly bool isOutsideAlike;
    private readonly Formula given;
    private readonly Dictionary<(PairSide.Kind Old, PairSide.Kind New), int> kinds = [];
    private readonly HashSet<(int Old, int New)> pairs = [];
    private readonly ImmutableArray<Meeting>.Builder meetings = ImmutableArray.CreateBuilder<Meeting>();
    private int looks;
    private bool gaveUp;

    private PairSweep(JointTranslation joint, PairSide old, PairSide @new, DateOnly? asOf)
    {
        var read = old.Formulas.Concat(@new.Formulas).SelectMany(FormulaWalk.Variables).ToHashSet();
        given = Formula.All([joint.Variables.Always(read), joint.Facts.Accepted(read), asOf is { } day ? joint.Variables.Within(new Period(day, day)) : Formula.True]);
        isOutsideAlike = old.Concerns == @new.Concerns;
        variables = joint.Variables.Count;
    }

    /// <summary>Two rules to which some case falls, one in each pack, and which may come to something else; with such a case.</summary>
    internal readonly record struct Meeting(int Old, int New, Model Model);

    /// <summary>The pairs of rules, by their places, and whether no part of the cases was left out.</summary>
    public static (ImmutableArray<Meeting> Meetings, bool IsComplete) Run(JointTranslation joint, TableModel old, TableModel @new, DateOnly? asOf)
    {
        var (then, now) = PairSide.Of(joint, old, @new);
        var sweep = new PairSweep(joint, then, now, asOf);
        sweep.Visit(new Domains(sweep.variables), sweep.given, then, now);
        return (sweep.meetings.ToImmutable(), !sweep.gaveUp);
    }

    private void Visit(Domains domains, Formula within, PairSide then, PairSide now)
    {
        looks += then.Rules.Count + now.Rules.Count + 1 + TableSweep.LooksAtSums(domains.Linear.Count);
        if (looks > MostLooks || meetings.Count >= MostMeetings)
        {
            gaveUp = true;
            return;
        }

        if (TableSweep.Reduced(within, domains) is not { } rest || SweptPart.Of(domains) is not { } part)
        {
            return;
        }

        var simplifier = new Simplifier(domains);
        (then, now) = (then.In(simplifier), now.In(simplifier));
        if (!MayDiffer(then, now))
        {
            return;
        }

        if (rest.IsTrue && then.Deciding() is { } before && now.Deciding() is { } after)
        {
            Note(part, then, before, now, after);
        }

        foreach (var side in Division.Of(PairSide.Open(then, now).Append(rest), domains))
        {
            var half = domains.Copy();
            if (half.Assume(side))
            {
                Visit(half, rest, then, now);
            }
        }
    }

    // Not where the same rules are left, nor where nothing can come out in a way that is not known yet.
    private bool MayDiffer(PairSide then, PairSide now)
    {
        if (then.IsSettledOn(now.Within, isOutsideAlike) && then.HasSameRules(now))
        {
            return false;
        }

        var (before, after) = (then.Kinds(), now.Kinds());
        return before.Count * after.Count > MostCompared || before.Any(one => after.Any(other => IsWanted(one, other)));
    }

    private bool IsWanted(PairSide.Kind one, PairSide.Kind other) => one.Outcome != other.Outcome && kinds.GetValueOrDefault((one, other)) < MostOfKind;

    private void Note(SweptPart part, PairSide then, List<int> before, PairSide now, List<int> after)
    {
        foreach (var (one, other) in before.SelectMany(one => after.Select(other => (one, other))))
        {
            var kind = (then.KindOf(one), now.KindOf(other));
            if (IsWanted(kind.Item1, kind.Item2) && pairs.Add((one, other)))
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                meetings.Add(new Meeting(one, other, part.Model));
            }
        }
    }
}
