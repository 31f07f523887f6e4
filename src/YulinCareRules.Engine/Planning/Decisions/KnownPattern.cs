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
/// What is known of the facts of a decision, as a number: where they are few and have few values each, unknown being one of them, many cases have the same. Of a number that is
/// only held against figures it counts between which of them it lies, of a verdict that is read what it came to.
/// </summary>
internal sealed class KnownPattern
{
    private const int MostOutputs = 12;

    private readonly ImmutableArray<Leaf> facts;
    private readonly ImmutableArray<BoundExpression> numbers;
    private readonly Func<Lowerer> start;
    private readonly Lazy<Func<CaseState, int>> number;
    private readonly ImmutableArray<int> guards;

    private KnownPattern(ImmutableArray<Leaf> facts, ImmutableArray<BoundExpression> numbers, ImmutableArray<int> questions, int combinations, ImmutableArray<int> guards, Func<Lowerer> start)
    {
        (this.facts, this.numbers, this.start) = (facts, numbers, start);
        number = new Lazy<Func<CaseState, int>>(Compile);
        Questions = questions;
        Combinations = combinations;
        this.guards = guards;
        Answers = AnswerMemo.Of(this);
    }

    /// <summary>How many numbers there are.</summary>
    public int Combinations { get; }

    /// <summary>The places in the pack of the decisions that count as one open question while they are open.</summary>
    public ImmutableArray<int> Questions { get; }

    /// <summary>What the decision came to before; null where more may be known than can be kept.</summary>
    public AnswerMemo? Answers { get; }

    /// <param name="conditions">The conditions that the decision hangs on.</param>
    /// <param name="outputs">What its outputs are worked out from.</param>
    /// <param name="guards">The tables whose rules the decision has taken over: without an answer of theirs it has none.</param>
    /// <param name="start">A lowerer for a method.</param>
    /// <param name="indexOf">The place of a decision in the pack.</param>
    /// <returns>Null where it hangs on other facts than such with a few values each.</returns>
    public static KnownPattern? Of(IEnumerable<BoundExpression> conditions, IEnumerable<BoundExpression> outputs, ImmutableArray<int> guards, Func<Lowerer> start, Func<string, int> indexOf)
    {
        var uses = new LeafUses();
        foreach (var condition in conditions)
        {
            uses.AddCondition(condition, LeafUse.Up);
        }

        ImmutableArray<BoundExpression> workedOut = [.. outputs.Where(output => output is not BoundConstant)];
        var all = conditions.Concat(workedOut).SelectMany(BoundWalk.Descendants).ToList();
        ImmutableArray<Leaf> facts = [.. uses.Uses.Select(used => used.Leaf)];
        if (all.Exists(node => node is BoundDecision { Type: not BooleanType } or BoundAsOf or BoundQuantified or BoundFor) || workedOut.Length > MostOutputs || !workedOut.All(IsNumber) || facts.Any(fact => fact.IsRepeated || fact.IsOfElement || fact.Choices == 0))
        {
            return null;
        }

        var combinations = facts.Aggregate(1L << workedOut.Length, (product, fact) => Math.Min(product * StatesOf(fact), int.MaxValue));
        ImmutableArray<int> questions = [.. facts.Select(fact => fact.Expression).OfType<BoundDecision>().Select(read => indexOf(read.Decision))];
        return combinations == int.MaxValue ? null : new KnownPattern(facts, workedOut, questions, (int)combinations, guards, start);
    }

    /// <summary>The number of what is known; null where the decision has no answer.</summary>
    public int? NumberIn(CaseState state) => state.LackAnswers(guards) ? null : number.Value(state);

    /// <summary>What outputs are worked out from: of each it counts whether it is known.</summary>
    public ImmutableArray<BoundExpression> Outputs => numbers;

    // Of such an output the decision asks only whether it is known.
    private static bool IsNumber(BoundExpression output) => output switch
    {
        BoundField { Type: NumberType } => true,
        BoundBinary { Operator: BinaryOperator.Multiply } product => (IsNumber(product.Left) || product.Left is BoundConstant { Value: FeelNumber }) && (IsNumber(product.Right) || product.Right is BoundConstant { Value: FeelNumber }),
        _ => false,
    };

    private static int StatesOf(Leaf fact) => fact.Expression switch
    {
        BoundDecision => (TruthSet.Open | TruthSet.Null) + 1,
        { Type: BooleanType } => 3,
        { Type: EnumerationType } => fact.Choices + 1,
        _ => (2 * fact.Choices) + 2,
    };

    private Func<CaseState, int> Compile()
    {
        var state = Expression.Parameter(typeof(CaseState), "state");
        return Expression.Lambda<Func<CaseState, int>>(NumberOf(state), state).Compile();
    }

    /// <summary>The number as code; not where the decision has no answer.</summary>
    /// <param name="state">The case.</param>
    public Expression NumberOf(ParameterExpression state)
    {
        var lowerer = start();
        Expression number = Expression.Constant(0);
        foreach (var fact in facts)
        {
            number = Expression.Add(Expression.Multiply(number, Expression.Constant(StatesOf(fact))), StateOf(fact, lowerer));
        }

        foreach (var output in numbers)
        {
            number = Expression.Add(Expression.Multiply(number, Expression.Constant(2)), Lowerer.Bit(lowerer.IsKnown(output)));
        }

        return Expression.Block([lowerer.State], Expression.Assign(lowerer.State, state), lowerer.Complete(number));
    }

    private static Expression StateOf(Leaf fact, Lowerer lowerer) => fact.Expression switch
    {
        BoundField { Type: BooleanType or EnumerationType } field => lowerer.PlaceOrNothing(field),
        BoundField field => lowerer.StretchOrNothing(field, fact.Numbers),
        _ => lowerer.Truth(fact.Expression),
    };
}
