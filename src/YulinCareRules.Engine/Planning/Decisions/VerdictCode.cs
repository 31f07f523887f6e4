using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The code of a verdict. Met is the common case and costs nothing more; broken ends it; what is open is looked at by itself.</summary>
internal sealed class VerdictCode(Lowerer lowerer, ImmutableArray<RequirementGroup> groups)
{
    private readonly LabelTarget done = Expression.Label("done");
    private readonly ParameterExpression plan = Expression.Parameter(typeof(ChecklistPlan), "plan");
    private readonly ParameterExpression tally = Expression.Variable(typeof(int), "tally");
    private readonly ParameterExpression part = Expression.Variable(typeof(int), "part");

    public Verdict Compile()
    {
        var steps = groups.Select(Group);
        var body = Expression.Block(
            [tally, part],
            [.. steps, Expression.Label(done), tally]);
        return Expression.Lambda<Verdict>(lowerer.Complete(body), lowerer.State, plan).Compile();
    }

    private Expression Group(RequirementGroup group, int number)
    {
        if (group.Each is not { } each)
        {
            return About(group, number, Expression.Constant(null));
        }

        // Of a list of which nothing is known, each requirement stands alone: it may hold anything, or nothing.
        var unknown = group.Requirements.Select(code => Add(tally, Resolve(code, Expression.Constant(null), isHypothetical: true)));
        return lowerer.ForEach(each, Expression.Block(unknown), item =>
        {
            foreach (var code in group.Requirements)
            {
                code.Bind(lowerer, item);
            }

            return About(group, number, item);
        });
    }

    private BlockExpression About(RequirementGroup group, int number, Expression element) => Expression.Block(
    [
        Expression.Assign(part, Expression.Constant(Tally.Met)),
        .. group.Requirements.Select(code => Step(code, element)),
        Expression.IfThen(
            Expression.NotEqual(part, Expression.Constant(Tally.Met)),
            Add(tally, Expression.Call(plan, nameof(ChecklistPlan.Close), null, lowerer.State, Expression.Constant(number), Boxed(element), part))),
    ]);

    private BlockExpression Step(RequirementCode code, Expression element)
    {
        var holds = Expression.Variable(typeof(int));
        return Expression.Block(
            [holds],
            Expression.Assign(holds, code.Holds(lowerer)),
            Expression.IfThen(
                Expression.NotEqual(holds, Expression.Constant(TruthSet.True)),
                Expression.IfThenElse(
                    Expression.Equal(holds, Expression.Constant(TruthSet.False)),
                    Expression.Block(Expression.Assign(tally, Expression.Constant(Tally.Broken)), Expression.Goto(done)),
                    Add(part, Resolve(code, element, isHypothetical: false)))));
    }

    private BlockExpression Add(ParameterExpression sum, Expression next) => Expression.Block(
        Expression.Assign(sum, Expression.Call(typeof(Tally), nameof(Tally.Add), null, sum, next)),
        Expression.IfThen(
            Expression.NotEqual(Expression.And(sum, Expression.Constant(Tally.Broken)), Expression.Constant(0)),
            Expression.Block(Expression.Assign(tally, Expression.Constant(Tally.Broken)), Expression.Goto(done))));

    private MethodCallExpression Resolve(RequirementCode code, Expression element, bool isHypothetical) => Expression.Call(
        plan, nameof(ChecklistPlan.Resolve), null, lowerer.State, Expression.Constant(code.Index), Boxed(element), Expression.Constant(isHypothetical));

    private static UnaryExpression Boxed(Expression element) => Expression.Convert(element, typeof(object));
}
