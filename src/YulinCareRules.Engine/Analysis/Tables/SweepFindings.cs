using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>What the parts of a sweep have shown so far, and whether another may show more.</summary>
internal sealed class SweepFindings
{
    private const int MostPairs = 1_000;

    // Of more rules than this in one part it is taken for possible that two of them disagree.
    private const int MostCompared = 40;

    private readonly ImmutableArray<int> classes;
    private readonly RulePrecedence precedence;
    private readonly ImmutableArray<Variable> beyond;
    private readonly ImmutableArray<Variable> unset;
    private readonly bool wantsGap;
    private readonly SortedSet<(int Later, int Earlier)> pairs = [];
    private readonly bool[] decides;
    private readonly bool[] mayDecide;
    private Model? gap;
    private bool isGapCertain;
    private bool hasMorePairs;

    /// <param name="table">The table.</param>
    /// <param name="classes">Which of its rules never disagree: those of one number.</param>
    /// <param name="precedence">Which of its rules go first.</param>
    /// <param name="read">All that its rules hang on.</param>
    public SweepFindings(TableModel table, ImmutableArray<int> classes, RulePrecedence precedence, ImmutableArray<Variable> read)
    {
        this.classes = classes;
        this.precedence = precedence;
        beyond = [.. read.Where(variable => variable.Beyond is not null || variable is NumberVariable { IsByCalendar: true })];
        unset = [.. read.Where(variable => variable.Unset is not null)];
        wantsGap = table.Otherwise is null && !table.Gathers;
        (decides, mayDecide) = (new bool[table.Rules.Length], new bool[table.Rules.Length]);
    }

    public SweptTable Sum(bool isComplete) => new(isComplete)
    {
        Gap = gap,
        Pairs = [.. pairs],
        HasMorePairs = hasMorePairs,
        Decides = [.. decides.Select((seen, place) => seen ? true : mayDecide[place] || !isComplete ? (bool?)null : false)],
    };

    /// <summary>Takes up what is certain of a part that lies within the cases of the table as a whole.</summary>
    /// <param name="part">The part.</param>
    /// <param name="left">The rules that apply to it, or may to some of it.</param>
    /// <param name="inForce">When some rule is in force.</param>
    public void Note(SweptPart part, List<OpenRule> left, Formula inForce)
    {
        if (left.Count == 0)
        {
            NoteGap(part, inForce);
            return;
        }

        var first = left.Min(rule => precedence.Rank(rule.Place));
        var deciding = left.Where(rule => rule.Applies.IsTrue && precedence.Rank(rule.Place) == first).Select(rule => rule.Place).ToList();
        var isCertain = part.IsFreeOf(beyond);
        foreach (var place in deciding)
        {
            mayDecide[place] = true;
            decides[place] |= isCertain;
        }

        if (precedence.MayDisagree && deciding.Count > 1)
        {
            NotePairs(deciding);
        }
    }

    /// <summary>Whether dividing the part may show anything that is not known yet.</summary>
    public bool MayShowMore(SweptPart part, List<OpenRule> left, Formula inForce)
    {
        if (wantsGap && !isGapCertain && !inForce.IsFalse && !left.Exists(rule => rule.Applies.IsTrue))
        {
            return true;
        }

        var seen = part.IsFreeOf(beyond) ? decides : mayDecide;
        return left.Exists(rule => !seen[rule.Place]) || MayDisagree(left);
    }

    private void NoteGap(SweptPart part, Formula inForce)
    {
        if (wantsGap && inForce.IsTrue && !isGapCertain)
        {
            isGapCertain = part.IsFreeOf(beyond) && part.IsFreeOf(unset);
            gap = isGapCertain ? part.Model : gap ?? part.Model;
        }
    }

    private void NotePairs(List<int> deciding)
    {
        var groups = deciding.GroupBy(place => classes[place]).Select(group => group.ToList()).ToList();
        for (var i = 1; i < groups.Count; i++)
        {
            foreach (var (one, other) in groups[i].SelectMany(one => groups.Take(i).SelectMany(same => same).Select(other => (one, other))))
            {
                if (pairs.Count >= MostPairs && !pairs.Contains(Ordered(one, other)))
                {
                    hasMorePairs = true;
                    return;
                }

                pairs.Add(Ordered(one, other));
            }
        }
    }

    private bool MayDisagree(List<OpenRule> left)
    {
        if (!precedence.MayDisagree || hasMorePairs || left.TrueForAll(rule => classes[rule.Place] == classes[left[0].Place]))
        {
            return false;
        }

        return left.Count > MostCompared || left.Exists(one => left.Exists(other =>
            other.Place < one.Place && classes[one.Place] != classes[other.Place] && precedence.Rank(one.Place) == precedence.Rank(other.Place) && !pairs.Contains((one.Place, other.Place))));
    }

    private static (int Later, int Earlier) Ordered(int one, int other) => one > other ? (one, other) : (other, one);
}
