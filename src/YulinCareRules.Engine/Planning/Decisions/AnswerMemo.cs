using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// What a decision came to before, by what is known of its facts. Where these are few and have few values each, unknown being one of them, there is little that was not asked
/// before. Of a number that is only held against figures it counts between which of them it lies.
/// </summary>
internal sealed class AnswerMemo
{
    private const int MostOutputs = 12;
    private const int Most = 1 << MostOutputs;

    private readonly Lazy<Func<CaseState, int>> number;
    private readonly ulong[] cells;
    private readonly int knownOutputs;
    private readonly ImmutableArray<int> guards;

    private AnswerMemo(ImmutableArray<Leaf> facts, ImmutableArray<BoundExpression> numbers, int combinations, ImmutableArray<int> guards, Func<Lowerer> start)
    {
        number = new Lazy<Func<CaseState, int>>(() => Compile(facts, numbers, start()));
        cells = new ulong[combinations];
        this.guards = guards;
        knownOutputs = (1 << numbers.Length) - 1;
    }

    /// <param name="conditions">The conditions that the decision hangs on.</param>
    /// <param name="outputs">What its outputs are worked out from.</param>
    /// <param name="guards">The tables whose rules the decision has taken over: without an answer of theirs it has none.</param>
    /// <param name="start">A lowerer for a method.</param>
    /// <returns>Null where it hangs on more than a few facts with a few values each.</returns>
    public static AnswerMemo? Of(IEnumerable<BoundExpression> conditions, IEnumerable<BoundExpression> outputs, ImmutableArray<int> guards, Func<Lowerer> start)
    {
        var uses = new LeafUses();
        foreach (var condition in conditions)
        {
            uses.AddCondition(condition, LeafUse.Up);
        }

        ImmutableArray<BoundExpression> workedOut = [.. outputs.Where(output => output is not BoundConstant)];
        var all = conditions.Concat(workedOut).SelectMany(BoundWalk.Descendants).ToList();
        ImmutableArray<Leaf> facts = [.. uses.Uses.Select(used => used.Leaf)];
        if (all.Exists(node => node is BoundDecision or BoundAsOf or BoundQuantified or BoundFor) || workedOut.Length > MostOutputs || !workedOut.All(IsNumber) || facts.Any(fact => fact.IsRepeated || fact.Choices == 0))
        {
            return null;
        }

        var combinations = facts.Aggregate(1L << workedOut.Length, (product, fact) => Math.Min(product * StatesOf(fact), Most + 1));
        return combinations > Most ? null : new AnswerMemo(facts, workedOut, (int)combinations, guards, start);
    }

    /// <summary>What the decision comes to; worked out where it is asked for the first time.</summary>
    public Cell Find(CaseState state, IDecisionPlan plan)
    {
        if (state.LackAnswers(guards))
        {
            return Cell.Referred;
        }

        ref var kept = ref cells[number.Value(state)];
        var known = Volatile.Read(ref kept);
        if (known != 0)
        {
            return new Cell(known);
        }

        var cell = plan.Decide(state);
        Volatile.Write(ref kept, cell.Bits);
        return cell;
    }

    /// <summary>The number of what is known of the facts, where nothing else of them can tell in the result; else null.</summary>
    public int? NumberOf(CaseState state) => !state.LackAnswers(guards) && number.Value(state) is var found && (found & knownOutputs) == 0 ? found : null;

    // Of such an output the decision asks only whether it is known.
    private static bool IsNumber(BoundExpression output) => output switch
    {
        BoundField { Type: NumberType } => true,
        BoundBinary { Operator: BinaryOperator.Multiply } product => (IsNumber(product.Left) || product.Left is BoundConstant { Value: FeelNumber }) && (IsNumber(product.Right) || product.Right is BoundConstant { Value: FeelNumber }),
        _ => false,
    };

    private static int StatesOf(Leaf fact) => fact.Expression.Type switch
    {
        BooleanType => 3,
        EnumerationType => fact.Choices + 1,
        _ => (2 * fact.Choices) + 2,
    };

    private static Func<CaseState, int> Compile(ImmutableArray<Leaf> facts, ImmutableArray<BoundExpression> numbers, Lowerer lowerer)
    {
        Expression number = Expression.Constant(0);
        foreach (var fact in facts)
        {
            number = Expression.Add(Expression.Multiply(number, Expression.Constant(StatesOf(fact))), StateOf(fact, lowerer));
        }

        foreach (var output in numbers)
        {
            number = Expression.Add(Expression.Multiply(number, Expression.Constant(2)), Bit(lowerer.IsKnown(output)));
        }

        return Expression.Lambda<Func<CaseState, int>>(lowerer.Complete(number), lowerer.State).Compile();
    }

    private static Expression StateOf(Leaf fact, Lowerer lowerer) => fact.Expression.Type switch
    {
        BooleanType => Expression.Subtract(lowerer.Truth(fact.Expression), Expression.Constant(TruthSet.False)),
        EnumerationType => Expression.Add(Expression.Call(typeof(Math), nameof(Math.Max), null, lowerer.Place(fact.Expression), Expression.Constant(-1)), Expression.Constant(1)),
        _ => StretchOf(fact.Numbers, lowerer.Number(fact.Expression)),
    };

    // Counting those that it has reached and those that it has passed tells each of them from what lies between.
    private static Expression StretchOf(ImmutableArray<decimal> numbers, NumberOperand operand)
    {
        Expression stretch = Expression.Constant(1);
        foreach (var number in numbers)
        {
            var held = operand.Value.Type == typeof(long) ? Expression.Constant(decimal.ToInt64(number)) : Expression.Constant(number);
            stretch = Expression.Add(Expression.Add(stretch, Bit(Expression.GreaterThanOrEqual(operand.Value, held))), Bit(Expression.GreaterThan(operand.Value, held)));
        }

        return Expression.Block(typeof(int), operand.Variables, [.. operand.Before, operand.IsKnown is { } isKnown ? Expression.Condition(isKnown, stretch, Expression.Constant(0)) : stretch]);
    }

    private static ConditionalExpression Bit(Expression condition) => Expression.Condition(condition, Expression.Constant(1), Expression.Constant(0));
}
