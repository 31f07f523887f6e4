using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Rows;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>What many requirements ask of one fact, in one look.</summary>
internal sealed partial class KnownCode
{
    // More are searched for among the ends of stretches.
    private const int MostCompared = 3;

    /// <summary>Jumps where the fact is known and some requirement broken; takes note where it is not known.</summary>
    public void Demand(FactDemand demand, Expression isOpen, LabelTarget broken, Steps steps)
    {
        var (open, met, inner) = (Expression.Label(), Expression.Label(), new Steps());
        Within(open, () => inner.JumpIf(Expression.Not(LiesIn(demand.Allowed, Scalar(demand.Fact, inner), demand.Fact.Type)), broken));
        inner.Jump(met);
        inner.Label(open);
        inner.Add(Expression.Assign(isOpen, Expression.Constant(true)));
        inner.Label(met);
        steps.Add(inner.ToBlock());
    }

    /// <summary>Leaves the method where a fact that mattered was not known.</summary>
    public void Leave(Expression when, Steps steps) => steps.JumpIf(when, isUnknown);

    private Expression LiesIn(ImmutableArray<Interval> allowed, Expression fact, PackType type)
    {
        if (type is BooleanType)
        {
            return (allowed.Any(interval => interval.Contains(0)), allowed.Any(interval => interval.Contains(1))) switch
            {
                (true, true) => Expression.Constant(true),
                (true, false) => Expression.Not(fact),
                (false, true) => fact,
                _ => Expression.Constant(false),
            };
        }

        if (fact.Type == typeof(decimal))
        {
            return allowed.Length > MostCompared
                ? Expression.Call(Expression.Constant(new SearchedStretches(allowed)), nameof(SearchedStretches.Contains), null, fact)
                : Any(allowed.Select(stretch => Both(
                    stretch is { Low: decimal.MinValue, IsLowIn: true } ? null : Compare(stretch.IsLowIn ? BinaryOperator.GreaterThanOrEqual : BinaryOperator.GreaterThan, fact, Expression.Constant(stretch.Low)),
                    stretch is { High: decimal.MaxValue, IsHighIn: true } ? null : Compare(stretch.IsHighIn ? BinaryOperator.LessThanOrEqual : BinaryOperator.LessThan, fact, Expression.Constant(stretch.High)))));
        }

        var (runs, number) = (Stretches.Whole(allowed), fact.Type == typeof(long) ? fact : Expression.Convert(fact, typeof(long)));
        return runs.Length > MostCompared
            ? Expression.Call(Expression.Constant(new SearchedRuns(runs)), nameof(SearchedRuns.Contains), null, number)
            : Any(runs.Select(run => Both(
                run.First == long.MinValue ? null : Compare(BinaryOperator.GreaterThanOrEqual, number, Expression.Constant(run.First)),
                run.Last == long.MaxValue ? null : Compare(BinaryOperator.LessThanOrEqual, number, Expression.Constant(run.Last)))));
    }

    private static Expression Both(Expression? one, Expression? other) => one is null ? other ?? Expression.Constant(true) : other is null ? one : Expression.AndAlso(one, other);

    private static Expression Any(IEnumerable<Expression> tests) => tests.Aggregate((Expression?)null, (all, next) => all is null ? next : Expression.OrElse(all, next)) ?? Expression.Constant(false);
}
