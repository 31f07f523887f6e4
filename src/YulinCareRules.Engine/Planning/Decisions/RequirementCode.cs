using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A requirement's conditions, rewritten, and the code of whether it is met.</summary>
/// <param name="Applies">When it applies; null for always.</param>
/// <param name="Require">What it asks for.</param>
internal sealed record RequirementCode(BoundExpression? Applies, BoundExpression Require)
{
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
