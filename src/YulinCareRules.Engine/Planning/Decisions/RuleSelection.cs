using System.Collections.Immutable;
using System.Numerics;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>From the rules that certainly apply and those that may, as bits, to the cell of the table.</summary>
/// <param name="Outcomes">The outcome of each rule.</param>
/// <param name="Ranks">The rank of each rule, the lowest first; rules of one rank decide together. Empty where rank does not count.</param>
/// <param name="Otherwise">The outcome where no rule applies; -1 where there is none, -2 where the decision then does not apply.</param>
/// <param name="Apart">For each outcome the others from which it differs for certain, a bit each; those that are worked out from facts may yet be the same.</param>
/// <param name="Informs">Whether some output tells which rules apply, so that this too has to be exact.</param>
internal sealed record RuleSelection(ImmutableArray<int> Outcomes, ImmutableArray<int> Ranks, int Otherwise, ImmutableArray<ulong> Apart, bool Informs)
{
    // Of more rules there are too many sets to tell each beforehand.
    private const int MostListed = 8;

    public const int NoOtherwise = -1;

    public const int NotApplicable = -2;

    /// <summary>
    /// The rules, a bit each, that settle by themselves which outcome it is: where one of them may apply and none of its rank or a better one certainly does, it is open whatever else is. Their facts are
    /// read by no other rule, nor are those of rules of a better rank, and whatever there is behind them is another outcome for certain.
    /// </summary>
    public ulong Decisive { get; init; }

    // For each rule, the cell where it alone applies.
    private readonly ulong[] alone = [.. Outcomes.Select((outcome, rule) => Cell.Determined(outcome, 1UL << rule).WithPlain().Bits)];

    /// <param name="fired">The rules that certainly apply.</param>
    /// <param name="open">The rules that may.</param>
    /// <param name="unknown">The outcomes of which some output is not known.</param>
    /// <param name="isInexact">Whether three-valued logic was not exact.</param>
    public Cell Select(ulong fired, ulong open, ulong unknown, bool isInexact)
    {
        if (!Ranks.IsEmpty)
        {
            var best = Confine(ref fired, ref open);
            for (var rest = open & Decisive; rest != 0; rest &= rest - 1)
            {
                if (Ranks[BitOperations.TrailingZeroCount(rest)] < best)
                {
                    return Cell.Undetermined;
                }
            }
        }

        return open == 0 ? Settled(fired, unknown, isInexact) : Among(fired, open, unknown, isInexact);
    }

    /// <summary>The cell of each set of rules, where all is known; null where there are too many.</summary>
    public ulong[]? Listed() => Outcomes.Length > MostListed ? null : [.. Enumerable.Range(0, 1 << Outcomes.Length).Select(fired => SelectKnown((ulong)fired))];

    /// <summary>The same where all is known.</summary>
    public ulong SelectKnown(ulong fired) => BitOperations.IsPow2(fired) ? alone[BitOperations.TrailingZeroCount(fired)] : Select(fired, 0, 0, false).Bits;

    // Behind a rule that certainly applies, none of a lower rank can decide. Gives the rank of the best that does.
    private int Confine(ref ulong fired, ref ulong open)
    {
        var best = int.MaxValue;
        for (var rest = fired; rest != 0; rest &= rest - 1)
        {
            best = Math.Min(best, Ranks[BitOperations.TrailingZeroCount(rest)]);
        }

        for (var rest = fired | open; rest != 0; rest &= rest - 1)
        {
            var rule = BitOperations.TrailingZeroCount(rest);
            if (Ranks[rule] > best)
            {
                fired &= ~(1UL << rule);
                open &= ~(1UL << rule);
            }
        }

        return best;
    }

    private Cell Settled(ulong fired, ulong unknown, bool isInexact)
    {
        if (fired == 0)
        {
            return Otherwise switch
            {
                // That nothing answers is told by the reference evaluator.
                NoOtherwise => Cell.Unanswered,
                NotApplicable => Cell.NotApplicable,
                _ => Plain(Known(Otherwise, 0, unknown, isInexact)),
            };
        }

        var outcome = OutcomeOf(fired);
        return outcome is { } agreed ? Plain(Known(agreed, fired, unknown, isInexact)) : Cell.Unanswered;
    }

    private Cell Among(ulong fired, ulong open, ulong unknown, bool isInexact)
    {
        // The worst and the best that the open rules can do: none of them applies, or all do.
        var least = fired != 0 ? OutcomeOf(fired) : Otherwise;
        var most = OutcomeOf(Ranks.IsEmpty ? fired | open : Top(fired | open));
        var all = OutcomeOf(fired | open);
        if (all is { } agreed && (fired != 0 || Otherwise == NoOtherwise || Otherwise == agreed))
        {
            var known = Known(agreed, fired, unknown, isInexact);
            return Informs && isInexact ? known.WithInexact() : known;
        }

        // Where the two differ for certain it is open; otherwise, whether it is takes a closer look.
        return Cell.Open(isInexact || !Differ(most, least));
    }

    private bool Differ(int? most, int? least) => (most, least) switch
    {
        ( >= 0 and var one, >= 0 and var other) => (Apart[one] & (1UL << other)) != 0,
        _ => most != least,
    };

    private static Cell Plain(Cell cell) => cell.State == CellState.Determined ? cell.WithPlain() : cell;

    private static Cell Known(int outcome, ulong fired, ulong unknown, bool isInexact) => (unknown & (1UL << outcome)) == 0
        ? Cell.Determined(outcome, fired)
        : Cell.Open(isInexact);

    private ulong Top(ulong rules)
    {
        var best = int.MaxValue;
        ulong top = 0;
        for (var rest = rules; rest != 0; rest &= rest - 1)
        {
            var rule = BitOperations.TrailingZeroCount(rest);
            if (Ranks[rule] < best)
            {
                (best, top) = (Ranks[rule], 0);
            }

            if (Ranks[rule] == best)
            {
                top |= 1UL << rule;
            }
        }

        return top;
    }

    // The one outcome of all of them; null where they have several.
    private int? OutcomeOf(ulong rules)
    {
        int? outcome = null;
        for (var rest = rules; rest != 0; rest &= rest - 1)
        {
            var next = Outcomes[BitOperations.TrailingZeroCount(rest)];
            if (outcome is { } known && known != next)
            {
                return null;
            }

            outcome = next;
        }

        return outcome;
    }
}
