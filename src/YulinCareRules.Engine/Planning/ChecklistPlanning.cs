using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Engine.Planning.Rewriting;

namespace YulinCareRules.Engine.Planning;

/// <summary>Plans a checklist: the verdict as one method, and each requirement as a question of its own.</summary>
internal sealed class ChecklistPlanning(Planner planner)
{
    private static readonly LabelTarget Done = Expression.Label("done");

    public IDecisionPlan Plan(ChecklistModel checklist)
    {
        ImmutableArray<RequirementModel> inForce = [.. checklist.Requirements.Where(requirement => requirement.Period.Contains(planner.Day))];
        if (inForce.IsEmpty)
        {
            return new FixedPlan(checklist, Cell.NotApplicable);
        }

        var rewriter = planner.Rewriter(checklist);
        ImmutableArray<RequirementCode> codes = [.. inForce.Select(requirement => new RequirementCode(
            requirement.Applies is { } applies ? rewriter.Rewrite(applies) : null,
            rewriter.Rewrite(requirement.Require)))];
        var guards = planner.Guards(rewriter);
        ImmutableArray<RequirementPlan> plans = [.. inForce.Zip(codes, (requirement, code) => new RequirementPlan(requirement, QuestionOf(requirement, code, guards)))];
        var question = checklist.Applicability is { } applicability ? AppliesOf(applicability, rewriter) : null;
        return new ChecklistPlan(checklist, question, plans, VerdictOf(inForce, codes));
    }

    private Question AppliesOf(ApplicabilityModel applicability, RegimeRewriter rewriter)
    {
        var applies = rewriter.Rewrite(applicability.Applies);
        var uses = new LeafUses();
        uses.AddCondition(applies, LeafUse.Up);
        var question = new Question(
            uses,
            _ => planner.Start(),
            lowerer => Code.ToCell(Expression.Call(typeof(TruthSet), nameof(TruthSet.IsTrue), null, lowerer.Truth(applies)), lowerer.IsInexact))
        { Guards = planner.Guards(rewriter) };
        question.Prepare();
        return question;
    }

    private Question QuestionOf(RequirementModel requirement, RequirementCode code, ImmutableArray<int> guards)
    {
        var uses = new LeafUses();
        uses.AddCondition(code.Require, LeafUse.Up);
        if (code.Applies is { } applies)
        {
            uses.AddCondition(applies, LeafUse.Down);
        }

        return new Question(uses, element => Start(requirement, element), code.Cell) { Guards = guards, NotApplicableMeans = Cell.Determined(1) };
    }

    private Lowerer Start(RequirementModel requirement, Expression element)
    {
        var lowerer = planner.Start();
        if (requirement.Each is { } each)
        {
            lowerer.Bind(each.Variable, Expression.TypeAs(element, lowerer.ElementType(ListOf(each))));
        }

        return lowerer;
    }

    private static BoundField ListOf(EachModel each) => each.List as BoundField ?? throw new BeyondPlanException();

    private Verdict VerdictOf(ImmutableArray<RequirementModel> requirements, ImmutableArray<RequirementCode> codes)
    {
        var lowerer = planner.Start();
        var plan = Expression.Parameter(typeof(ChecklistPlan), "plan");
        var tally = Expression.Variable(typeof(int), "tally");
        var mandatory = Enumerable.Range(0, requirements.Length).Where(i => requirements[i].Severity == RequirementSeverity.Mandatory).ToList();
        var steps = mandatory.Where(i => requirements[i].Each is null)
            .Select(i => Step(lowerer, plan, tally, codes[i], i, Expression.Constant(null)))
            .ToList();
        foreach (var group in mandatory.Where(i => requirements[i].Each is not null).GroupBy(i => Leaf.PathOf(ListOf(requirements[i].Each!)), StringComparer.Ordinal))
        {
            var each = requirements[group.First()].Each!;
            var unknown = group.Select(i => Add(tally, Resolve(lowerer, plan, i, Expression.Constant(null), isHypothetical: true)));
            steps.Add(lowerer.ForEach(ListOf(each), Expression.Block(unknown), item => Expression.Block(group.Select(i =>
            {
                lowerer.Bind(requirements[i].Each!.Variable, item);
                return Step(lowerer, plan, tally, codes[i], i, item);
            }))));
        }

        var body = Expression.Block(
            [tally],
            [.. steps, Expression.Label(Done), Expression.Call(typeof(Tally), nameof(Tally.Conclude), null, tally)]);
        return Expression.Lambda<Verdict>(lowerer.Complete(body), lowerer.State, plan).Compile();
    }

    // Met is the common case and costs nothing more; broken ends it; what is open is looked at by itself.
    private static Expression Step(Lowerer lowerer, Expression plan, ParameterExpression tally, RequirementCode code, int index, Expression element)
    {
        var holds = Expression.Variable(typeof(int));
        return Expression.Block(
            [holds],
            Expression.Assign(holds, code.Holds(lowerer)),
            Expression.IfThen(
                Expression.NotEqual(holds, Expression.Constant(TruthSet.True)),
                Expression.IfThenElse(
                    Expression.Equal(holds, Expression.Constant(TruthSet.False)),
                    Expression.Block(Expression.Assign(tally, Expression.Constant(Tally.Broken)), Expression.Goto(Done)),
                    Add(tally, Resolve(lowerer, plan, index, element, isHypothetical: false)))));
    }

    private static Expression Add(ParameterExpression tally, Expression resolved) => Expression.Block(
        Expression.OrAssign(tally, resolved),
        Expression.IfThen(
            Expression.NotEqual(Expression.And(tally, Expression.Constant(Tally.Broken)), Expression.Constant(0)),
            Expression.Goto(Done)));

    private static MethodCallExpression Resolve(Lowerer lowerer, Expression plan, int index, Expression element, bool isHypothetical) => Expression.Call(
        plan, nameof(ChecklistPlan.Resolve), null, lowerer.State, Expression.Constant(index), Expression.Convert(element, typeof(object)), Expression.Constant(isHypothetical));
}
