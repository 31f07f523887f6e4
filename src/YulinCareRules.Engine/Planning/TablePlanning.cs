using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Engine.Planning.Rewriting;
using YulinCareRules.Engine.Planning.Rows;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning;

/// <summary>Plans a table of which a single row decides.</summary>
internal sealed class TablePlanning(Planner planner)
{
    public IDecisionPlan Plan(TableModel table)
    {
        var rewriter = planner.Rewriter(table);
        var inForce = RuleConditions.InForce(table, planner.Day);

        if (table.Applicability is not null)
        {
            throw new BeyondPlanException();
        }

        if (inForce.Length > Cell.MostRules)
        {
            return new RowTablePlanning(planner).Plan(table, inForce);
        }

        // What cannot apply within these days is no rule of theirs.
        var applying = inForce.Select(rule => (Rule: rule, Applies: rewriter.Applies(rule, inForce))).Where(pair => pair.Applies != Booleans.False).ToList();
        ImmutableArray<RuleModel> rules = [.. applying.Select(pair => pair.Rule)];
        ImmutableArray<BoundExpression> applies = [.. applying.Select(pair => pair.Applies)];
        if (RanksOf(table, rules) is not { } ranks)
        {
            throw new BeyondPlanException();
        }

        var listed = new TableOutcomes(table, rules, rewriter.RewriteOutput);
        var outcomes = listed.All;
        foreach (var expression in applies.Concat(outcomes.SelectMany(outcome => outcome.Outputs).OfType<BoundExpression>()))
        {
            VariableNames.Check([expression]);
        }

        ImmutableArray<ulong> apart = [.. outcomes.Select(outcome => outcomes.Select((other, i) => outcome.IsApartFrom(other) ? 1UL << i : 0).Aggregate(0UL, (all, bit) => all | bit))];
        var uses = UsesOf(applies, outcomes);
        var selection = new RuleSelection(listed.OfRules, ranks, listed.Otherwise, apart, table.Outputs.Any(output => output.IsInformative));
        selection = selection with { Decisive = IndependentRules.Decisive(applies, selection, uses.Inexact, planner.SharedFacts) };
        var question = new Question(uses, _ => planner.Start(), lowerer => Body(lowerer, applies, outcomes, selection))
        {
            Guards = planner.Guards(rewriter),
            Reads = [.. outcomes.Select(ReadBy)],
            Apart = apart,
        };
        var pattern = KnownPattern.Of(applies, outcomes.SelectMany(outcome => outcome.Outputs).OfType<BoundExpression>(), question.Guards, planner.Start, planner.IndexOf);
        var known = planner.Known(table, rewriter, start => KnownDecisions.Table(start(), applies, outcomes, selection, pattern));
        question.Prepare(known);
        return new TablePlan(table, rules, question, new OutcomeOutputs([.. outcomes.Select(OutputsOf)], InformativeOf(table, rules))) { Known = known, Pattern = pattern };
    }

    /// <summary>The rank of each rule, the lowest first; empty where rank does not count, null where not a single row decides or rank depends on facts.</summary>
    public static ImmutableArray<int>? RanksOf(TableModel table, ImmutableArray<RuleModel> rules) => table.HitPolicy switch
    {
        HitPolicy.Unique or HitPolicy.Any => [],
        HitPolicy.First => [.. Enumerable.Range(0, rules.Length)],
        HitPolicy.Priority when rules.All(rule => RuleRanks.Rank(table, rule) is not null) => [.. rules.Select(rule => RuleRanks.Rank(table, rule)!.Value)],
        _ => null,
    };

    private LeafUses UsesOf(ImmutableArray<BoundExpression> applies, IReadOnlyList<Outcome> outcomes)
    {
        var uses = new LeafUses();
        foreach (var condition in applies)
        {
            uses.AddCondition(condition, LeafUse.Up);
        }

        // A verdict that shares facts with the table is settled together with them.
        foreach (var fact in applies.SelectMany(BoundWalk.Decisions).Distinct(StringComparer.Ordinal).SelectMany(name => planner.SharedFacts(name) ?? []))
        {
            uses.AddFreely(fact);
        }

        foreach (var output in outcomes.SelectMany(outcome => outcome.Outputs).OfType<BoundExpression>().Where(output => output is not BoundConstant && !IsPlain(output)))
        {
            uses.AddFreely(output);
        }

        return uses;
    }

    private static ImmutableHashSet<string> ReadBy(Outcome outcome) =>
        [.. outcome.Outputs.OfType<BoundExpression>().SelectMany(BoundWalk.Descendants).Select(Leaf.PathOf).OfType<string>()];

    // While the fact is unknown, so is the number: there is no end of what it may come to.
    private static bool IsPlain(BoundExpression output) => output switch
    {
        BoundField { Type: NumberType } => true,
        BoundBinary { Operator: BinaryOperator.Multiply, Left: BoundConstant { Value: FeelNumber { Value: > 0 } }, Right: BoundField } => true,
        BoundBinary { Operator: BinaryOperator.Multiply, Right: BoundConstant { Value: FeelNumber { Value: > 0 } }, Left: BoundField } => true,
        _ => false,
    };

    private static Expression Body(Lowerer lowerer, ImmutableArray<BoundExpression> applies, IReadOnlyList<Outcome> outcomes, RuleSelection selection)
    {
        var (fired, open, unknown, truth) = (Expression.Variable(typeof(ulong)), Expression.Variable(typeof(ulong)), Expression.Variable(typeof(ulong)), Expression.Variable(typeof(int)));
        var steps = new List<Expression>();
        for (var i = 0; i < applies.Length; i++)
        {
            var place = Expression.Constant(i);
            steps.Add(Expression.Assign(truth, lowerer.Truth(applies[i])));
            steps.Add(Expression.OrAssign(fired, Expression.Call(typeof(TruthSet), nameof(TruthSet.FiredBit), null, truth, place)));
            steps.Add(Expression.OrAssign(open, Expression.Call(typeof(TruthSet), nameof(TruthSet.OpenBit), null, truth, place)));
        }

        for (var i = 0; i < outcomes.Count; i++)
        {
            foreach (var output in outcomes[i].Outputs.OfType<BoundExpression>().Where(output => output is not BoundConstant))
            {
                steps.Add(Expression.IfThen(Expression.Not(lowerer.IsKnown(output)), Expression.OrAssign(unknown, Expression.Constant(1UL << i))));
            }
        }

        steps.Add(Expression.Call(Expression.Constant(selection), nameof(RuleSelection.Select), null, fired, open, unknown, lowerer.IsInexact));
        return Expression.Block([fired, open, unknown, truth], steps);
    }

    private ImmutableArray<PlannedOutput> OutputsOf(Outcome outcome) =>
        [.. outcome.Outputs.Select(output => output switch
        {
            null => new PlannedOutput(null, null),
            BoundConstant constant => new PlannedOutput(constant.Value, null),
            _ => new PlannedOutput(null, Computed(output)),
        })];

    private ComputedOutput Computed(BoundExpression output)
    {
        var lowerer = planner.Start();
        return Expression.Lambda<ComputedOutput>(lowerer.Complete(lowerer.Value(output)), lowerer.State).Compile();
    }

    /// <summary>For each output that only informs, what each rule adds to it; default for the others.</summary>
    public static ImmutableArray<ImmutableArray<FeelList>> InformativeOf(TableModel table, ImmutableArray<RuleModel> rules) =>
        [.. table.Outputs.Select((output, place) => output.IsInformative
            ? rules.Select(rule => Constants.Fold(rule.Outputs[place]) as FeelList ?? throw new BeyondPlanException()).ToImmutableArray()
            : default)];
}
