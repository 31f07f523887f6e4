using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Engine.Planning.Rewriting;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A requirement's conditions, rewritten, and the code of whether it is met.</summary>
/// <param name="Model">The requirement.</param>
/// <param name="Applies">When it applies; null for always.</param>
/// <param name="Require">What it asks for.</param>
internal sealed record RequirementCode(RequirementModel Model, BoundExpression? Applies, BoundExpression Require)
{
    /// <summary>Its place among the requirements in force.</summary>
    public int Index { get; init; }

    public bool IsMandatory => Model.Severity == RequirementSeverity.Mandatory;

    /// <summary>The list that it runs over; null where it is about the subject.</summary>
    public BoundField? Each => Model.Each is { } each ? each.List as BoundField ?? throw new BeyondPlanException() : null;

    /// <summary>The requirements of a checklist that are in force, rewritten.</summary>
    public static ImmutableArray<RequirementCode> InForce(ChecklistModel checklist, DateOnly day, RegimeRewriter rewriter) => [.. checklist.Requirements
        .Where(requirement => requirement.Period.Contains(day))
        .Select(requirement => new RequirementCode(
            requirement,
            requirement.Applies is { } applies ? rewriter.Rewrite(applies) : null,
            rewriter.Rewrite(requirement.Require)))];

    public LeafUses Uses() => UsesOf([this]);

    /// <summary>How several requirements use their facts, taken together.</summary>
    public static LeafUses UsesOf(IEnumerable<RequirementCode> codes)
    {
        var uses = new LeafUses();
        foreach (var code in codes)
        {
            code.AddTo(uses);
        }

        return uses;
    }

    private void AddTo(LeafUses uses)
    {
        if (Model.Each is { } each)
        {
            uses.Name(each.Variable, each.List);
        }

        uses.AddCondition(Require, LeafUse.Up);
        if (Applies is { } applies)
        {
            uses.AddCondition(applies, LeafUse.Down);
        }
    }

    public IEnumerable<BoundExpression> Conditions => Applies is { } applies ? [applies, Require] : [Require];

    /// <summary>Whether all of them are met, as a truth set.</summary>
    public static Expression AllHold(IEnumerable<RequirementCode> codes, Lowerer lowerer) =>
        codes.Select(code => code.Holds(lowerer)).Aggregate((all, holds) => Lowerer.And(all, holds));

    /// <summary>Whether it is met or need not be, as a truth set.</summary>
    public Expression Holds(Lowerer lowerer) => Choose(lowerer, Expression.Constant(TruthSet.True), truth => truth, typeof(int));

    /// <summary>The same as a cell that tells apart where it does not apply.</summary>
    public Expression Cell(Lowerer lowerer) => Choose(
        lowerer,
        Expression.Property(null, typeof(Cell), nameof(Cells.Cell.NotApplicable)),
        truth => Code.ToCell(truth, lowerer.IsInexact),
        typeof(Cell));

    private Expression Choose(Lowerer lowerer, Expression notApplicable, Func<Expression, Expression> result, Type type)
    {
        if (Applies is null)
        {
            return result(lowerer.Truth(Require));
        }

        var applies = Expression.Variable(typeof(int));
        var holds = Expression.Condition(
            Expression.Equal(applies, Expression.Constant(TruthSet.True)),
            lowerer.Truth(Require),
            Expression.Call(typeof(TruthSet), nameof(TruthSet.Or), null, Expression.Call(typeof(TruthSet), nameof(TruthSet.Not), null, applies), lowerer.Truth(Require)));
        return Expression.Block(
            type,
            [applies],
            Expression.Assign(applies, lowerer.Truth(Applies)),
            Expression.Condition(
                Expression.Equal(Expression.And(applies, Expression.Constant(TruthSet.True)), Expression.Constant(0)),
                notApplicable,
                result(holds),
                type));
    }
}
