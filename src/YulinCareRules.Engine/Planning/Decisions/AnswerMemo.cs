using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>What a decision came to before, by what is known of its facts: of few facts with few values each there is little that was not asked before.</summary>
internal sealed class AnswerMemo
{
    private const int Most = 4096;

    private readonly KnownPattern pattern;
    private readonly ulong[] cells;

    private AnswerMemo(KnownPattern pattern)
    {
        this.pattern = pattern;
        cells = new ulong[pattern.Combinations];
    }

    /// <summary>Null where more than a few things may be known.</summary>
    public static AnswerMemo? Of(KnownPattern? pattern) => pattern is { Combinations: <= Most, Questions.IsEmpty: true } ? new AnswerMemo(pattern) : null;

    /// <summary>The bits of what it came to, by the number of what is known; 0 where it was not asked yet.</summary>
    public ulong Kept(int number) => Volatile.Read(ref cells[number]);

    /// <summary>What the decision comes to; worked out where it is asked for the first time.</summary>
    public Cell Find(CaseState state, IDecisionPlan plan)
    {
        if (pattern.NumberIn(state) is not { } number)
        {
            return Cell.Referred;
        }

        if (Kept(number) is not 0 and var known)
        {
            return new Cell(known);
        }

        var cell = plan.Decide(state);
        Volatile.Write(ref cells[number], cell.Bits);
        return cell;
    }
}
