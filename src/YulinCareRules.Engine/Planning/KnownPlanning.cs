using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Rewriting;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning;

/// <summary>
/// Plans what three-valued logic has no code for, where the facts that matter are known: expressions of any type, tables that collect or apply on a condition, and whatever asks for functions, texts,
/// durations or outputs of other decisions.
/// </summary>
internal sealed class KnownPlanning(Planner planner)
{
    public IDecisionPlan Plan(DecisionModel decision)
    {
        var rewriter = planner.Rewriter(decision, keepsReads: true);
        var applies = decision.Applicability is { } condition ? rewriter.Rewrite(condition.Applies) : null;
        return decision switch
        {
            ExpressionModel expression => Expression(expression, rewriter, applies),
            TableModel { Gathers: true } table => Collecting(table, rewriter, applies),
            TableModel table => Table(table, rewriter, applies),
            ChecklistModel checklist => Checklist(checklist, rewriter, applies),
            _ => throw new BeyondPlanException(),
        };
    }

    private KnownOnlyPlan Expression(ExpressionModel expression, RegimeRewriter rewriter, BoundExpression? applies)
    {
        ImmutableArray<BoundExpression> values = [.. expression.Values.Select(rewriter.Rewrite)];
        if (expression is { GivesSingle: true, Outputs: [{ Type: BooleanType }] })
        {
            // Those who read it ask which of two outcomes it has.
            var selection = new RuleSelection([1], [], 0, [0, 0], Informs: false);
            ImmutableArray<Outcome> outcomes = [.. new[] { FeelBoolean.False, FeelBoolean.True }.Select(value => new Outcome([new BoundConstant(PackTypes.Boolean, value)]))];
            return new KnownOnlyPlan(
                expression,
                KnownDecisions.Table(planner.StartValues(expression, rewriter), values, outcomes, selection, null, applies),
                [],
                new OutcomeOutputs([.. outcomes.Select(outcome => OutputsOf(expression, rewriter, outcome))], [default]));
        }

        return new KnownOnlyPlan(
            expression,
            KnownDecisions.Outputs(planner.StartValues(expression, rewriter), applies, values, Cell.Determined(0).WithPlain()),
            [],
            new OutcomeOutputs([OutputsOf(expression, rewriter, new Outcome([.. values]))], [.. values.Select(_ => default(ImmutableArray<FeelList>))]));
    }

    private KnownOnlyPlan Table(TableModel table, RegimeRewriter rewriter, BoundExpression? condition)
    {
        var (rules, applies) = Rules(table, rewriter);
        if (TablePlanning.RanksOf(table, rules) is not { } ranks)
        {
            throw new BeyondPlanException();
        }

        var outcomes = new TableOutcomes(table, rules, rewriter.Rewrite);

        // Where several rules apply that are worked out it is not known here whether they agree.
        var selection = new RuleSelection(outcomes.OfRules, ranks, outcomes.Otherwise, [], table.Outputs.Any(output => output.IsInformative));
        return new KnownOnlyPlan(
            table,
            KnownDecisions.Table(planner.StartValues(table, rewriter), applies, outcomes.All, selection, null, condition),
            rules,
            new OutcomeOutputs([.. outcomes.All.Select(outcome => OutputsOf(table, rewriter, outcome))], TablePlanning.InformativeOf(table, rules)));
    }

    private KnownOnlyPlan Collecting(TableModel table, RegimeRewriter rewriter, BoundExpression? condition)
    {
        var (rules, applies) = Rules(table, rewriter);
        if (table.Otherwise is not null)
        {
            throw new BeyondPlanException();
        }

        ImmutableArray<Outcome> outcomes = [.. rules.Select(rule => Outcome.Of(table, rule.Outputs.Select(rewriter.Rewrite)))];
        return new KnownOnlyPlan(
            table,
            KnownDecisions.Collecting(planner.StartValues(table, rewriter), condition, applies, [.. outcomes.Select(outcome => outcome.Outputs.OfType<BoundExpression>().ToImmutableArray())]),
            rules,
            new CollectedOutputs(table, [.. outcomes.Select(outcome => OutputsOf(table, rewriter, outcome))]));
    }

    private LongChecklistPlan Checklist(ChecklistModel checklist, RegimeRewriter rewriter, BoundExpression? applies)
    {
        var groups = RequirementGroup.Of(RequirementCode.InForce(checklist, planner.Day, rewriter));
        return new LongChecklistPlan(checklist, KnownDecisions.Verdict(() => planner.StartValues(checklist, rewriter), applies, groups, null, planner));
    }

    // The rules that may apply within these days, and when each does.
    private (ImmutableArray<RuleModel> Rules, ImmutableArray<BoundExpression> Applies) Rules(TableModel table, RegimeRewriter rewriter)
    {
        var inForce = RuleConditions.InForce(table, planner.Day);
        var applying = inForce.Select(rule => (Rule: rule, Applies: rewriter.Applies(rule, inForce))).Where(pair => pair.Applies != Booleans.False).ToList();
        return applying.Count > Cell.MostRules ? throw new BeyondPlanException() : ([.. applying.Select(pair => pair.Rule)], [.. applying.Select(pair => pair.Applies)]);
    }

    private ImmutableArray<PlannedOutput> OutputsOf(DecisionModel decision, RegimeRewriter rewriter, Outcome outcome) =>
        [.. outcome.Outputs.Select(output => output switch
        {
            null => new PlannedOutput(null, null),
            BoundConstant constant => new PlannedOutput(constant.Value, null),
            _ => new PlannedOutput(null, planner.StartValues(decision, rewriter).Compile(output)),
        })];
}
