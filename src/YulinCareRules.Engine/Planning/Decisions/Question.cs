using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>Code that answers a question of a case: about an element where there is one, under assumptions where there are some.</summary>
internal delegate Cell Answer(CaseState state, object? element, ref Assumptions assumptions);

/// <summary>
/// A question with a few outcomes. Three-valued logic answers it where that is exact; where it is not, the unknown facts it is not exact for are tried
/// value by value; and what remains is referred. The second way is made only when it is first needed.
/// </summary>
internal sealed class Question
{
    /// <summary>How often facts are tried before the reference evaluator is the quicker.</summary>
    public const int MostTrials = 64;

    private readonly Lazy<Answer> plain;
    private readonly Lazy<Answer> trial;
    private readonly Lazy<Answer> read;
    private readonly Lazy<WitnessSearch?> witnesses;
    private readonly Lazy<JoinedPairs?> joined;
    private readonly ImmutableArray<Leaf> tried;

    /// <param name="uses">How the question uses its facts.</param>
    /// <param name="start">A lowerer for a method, with its element bound.</param>
    /// <param name="body">The code of the answer: a cell.</param>
    public Question(LeafUses uses, Func<ParameterExpression, Lowerer> start, Func<Lowerer, Expression> body)
    {
        var inexact = uses.Inexact;
        tried = [.. inexact.Where(leaf => leaf is { IsRepeated: false, Choices: > 0 }).Take(Assumptions.Most)];
        plain = new Lazy<Answer>(() => BeyondPlanException.Try(() => Compile(start, inexact, [], body)) ?? throw new BeyondPlanException());
        trial = new Lazy<Answer>(() => Compile(start, [.. inexact.Except(tried)], tried, body));
        read = new Lazy<Answer>(() => CompileReading(start));
        joined = new Lazy<JoinedPairs?>(() => Condition is null ? null : JoinedPairs.Of(Condition, inexact, () => start(Expression.Parameter(typeof(object)))));
        witnesses = new Lazy<WitnessSearch?>(() => SearchOf(start, [.. inexact.Except(tried)], body));
    }

    /// <summary>What not to apply comes to under an assumption, where other assumptions have it apply; null where that is an outcome of its own.</summary>
    public Cell? NotApplicableMeans { get; init; }

    /// <summary>For each outcome the facts that its outputs are worked out from: with other facts it is another outcome.</summary>
    public ImmutableArray<ImmutableHashSet<string>> Reads { get; init; } = [];

    /// <summary>For each outcome the others from which it differs for certain, a bit each: what is worked out from facts may yet be the same. Empty where all differ.</summary>
    public ImmutableArray<ulong> Apart { get; init; } = [];

    /// <summary>The tables whose rules the question has taken over.</summary>
    public ImmutableArray<int> Guards { get; init; } = [];

    /// <summary>The condition that it asks about, where it is one.</summary>
    public BoundExpression? Condition { get; init; }

    /// <summary>The question as one about two elements of a list whose numbers lie a step apart; null where it is none.</summary>
    public JoinedPairs? Joined => joined.Value;

    /// <summary>Makes the code at once, so that what is beyond a plan is known; not where there is code for the common case.</summary>
    public void Prepare(KnownAnswer? common)
    {
        if (common is null)
        {
            _ = plain.Value;
        }
    }

    public Cell Ask(CaseState state, object? element)
    {
        if (state.LackAnswers(Guards))
        {
            return Cell.Referred;
        }

        if (Condition is not null && joined.Value?.Find(state) is { } found)
        {
            return found;
        }

        var none = default(Assumptions);
        var answer = plain.Value(state, element, ref none);
        return answer.IsInexact ? Try(state, element, answer) : answer;
    }

    private Cell Try(CaseState state, object? element, Cell answer)
    {
        var assumptions = default(Assumptions);
        read.Value(state, element, ref assumptions);
        Span<int> open = stackalloc int[Assumptions.Most];
        var count = 0;
        var trials = 1;
        for (var i = 0; i < tried.Length; i++)
        {
            if (IsUnknown(tried[i], assumptions[i]))
            {
                open[count++] = i;
                trials *= tried[i].Choices;
            }
        }

        if (count == 0 && answer.State == CellState.Undetermined && witnesses.Value?.Find(state, element) is { } found)
        {
            return found;
        }

        return count == 0 || trials > MostTrials ? Cell.Referred : Agreement(state, element, assumptions, open[..count], trials);
    }

    // Settled where every trial comes to the same; open where two differ, or where one is open by itself.
    private Cell Agreement(CaseState state, object? element, Assumptions assumptions, ReadOnlySpan<int> open, int trials)
    {
        Cell? first = null;
        var fired = ulong.MaxValue;
        for (var number = 0; number < trials; number++)
        {
            var rest = number;
            foreach (var slot in open)
            {
                rest = Math.DivRem(rest, tried[slot].Choices, out var choice);
                assumptions.Set(slot, ValueOf(tried[slot], choice));
            }

            var cell = trial.Value(state, element, ref assumptions).OrWhereNotApplicable(NotApplicableMeans);
            switch (cell)
            {
                case { State: CellState.Referred } or { IsInexact: true }:
                    return Cell.Referred;
                case { State: CellState.Undetermined }:
                    return Cell.Undetermined;
            }

            if (IsWorkedOut(cell, open))
            {
                return Cell.Referred;
            }

            first ??= cell;
            if (!cell.IsAlike(first.Value))
            {
                return cell.IsApartFrom(first.Value, Apart) ? Cell.Undetermined : Cell.Referred;
            }

            fired &= cell.Fired;
        }

        // The rules that certainly apply are those that apply in every trial.
        return first!.Value.State == CellState.Determined ? Cell.Determined(first.Value.Outcome, fired) : first.Value;
    }

    private bool IsWorkedOut(Cell cell, ReadOnlySpan<int> open)
    {
        foreach (var slot in open)
        {
            if (cell.State == CellState.Determined && cell.Outcome < Reads.Length && Reads[cell.Outcome].Contains(tried[slot].Path))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnknown(Leaf leaf, int value) => leaf.Expression.Type is BooleanType ? TruthSet.IsOpen(value) : value == Places.Open;

    /// <summary>One of the values that a fact is tried with, as assumptions have it.</summary>
    public static int ValueOf(Leaf leaf, int choice) => leaf.Expression.Type is BooleanType ? choice == 0 ? TruthSet.False : TruthSet.True : choice;

    /// <summary>The answer to a question with some of its facts always read from the assumptions.</summary>
    public static Answer Assuming(LeafUses uses, ImmutableArray<Leaf> facts, Func<ParameterExpression, Lowerer> start, Func<Lowerer, Expression> body) =>
        Compile(start, [.. uses.Inexact.Where(leaf => facts.All(fact => fact.Path != leaf.Path))], facts, body);

    private static Answer Compile(Func<ParameterExpression, Lowerer> start, ImmutableArray<Leaf> inexact, ImmutableArray<Leaf> tried, Func<Lowerer, Expression> body)
    {
        var element = Expression.Parameter(typeof(object), "element");
        var assumptions = Expression.Parameter(typeof(Assumptions).MakeByRefType(), "assumptions");
        var lowerer = start(element);
        foreach (var leaf in inexact)
        {
            lowerer.Mark(leaf);
        }

        for (var i = 0; i < tried.Length; i++)
        {
            lowerer.Assume(tried[i], Expression.Field(assumptions, Assumptions.FieldOf(i)));
        }

        return Expression.Lambda<Answer>(lowerer.Complete(body(lowerer)), lowerer.State, element, assumptions).Compile();
    }

    // Only where all that stands in the way are whole numbers of the elements of one list.
    private WitnessSearch? SearchOf(Func<ParameterExpression, Lowerer> start, ImmutableArray<Leaf> inexact, Func<Lowerer, Expression> body)
    {
        if (Leaf.WholeNumberOf(inexact) is not var (list, number))
        {
            return null;
        }

        var element = Expression.Parameter(typeof(object), "element");
        var assumptions = Expression.Parameter(typeof(Assumptions).MakeByRefType(), "assumptions");
        var lowerer = start(element);
        foreach (var leaf in inexact)
        {
            lowerer.Complete(leaf, Expression.ArrayIndex(Expression.Field(assumptions, nameof(Assumptions.Elements)), Expression.Constant(0)));
        }

        var answer = Expression.Lambda<Answer>(lowerer.Complete(body(lowerer)), lowerer.State, element, assumptions).Compile();
        var reader = start(element);
        var known = Expression.Lambda<Func<CaseState, long?[]?>>(reader.Complete(reader.Known(list, number)), reader.State).Compile();
        return new WitnessSearch(answer, known, number.Field.Minimum, number.Field.Maximum)
        {
            Comparisons = Condition is null ? null : KeyComparisons.Of(Condition, list, number.Field),
            Pairs = Condition is null ? null : PairSearch.Of(Condition, list, inexact, () => start(element)),
            IsUnique = list.Field.Unique == number.Field.Name,
            Apart = Apart,
            NotApplicableMeans = NotApplicableMeans,
        };
    }

    private Answer CompileReading(Func<ParameterExpression, Lowerer> start)
    {
        var element = Expression.Parameter(typeof(object), "element");
        var assumptions = Expression.Parameter(typeof(Assumptions).MakeByRefType(), "assumptions");
        var lowerer = start(element);
        var reads = tried.Select((leaf, i) => (Expression)Expression.Assign(
            Expression.Field(assumptions, Assumptions.FieldOf(i)),
            lowerer.Read(leaf)));
        return Expression.Lambda<Answer>(
            lowerer.Complete(Expression.Block([.. reads, Expression.Property(null, typeof(Cell), nameof(Cell.Undetermined))])),
            lowerer.State,
            element,
            assumptions).Compile();
    }
}
