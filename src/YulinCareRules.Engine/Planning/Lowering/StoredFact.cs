using System.Linq.Expressions;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>A fact that may be unknown, read once.</summary>
/// <param name="Variable">Holds it as records do.</param>
/// <param name="Read">Reads it; comes first.</param>
/// <param name="IsKnown">Whether it is known.</param>
/// <param name="Value">As code holds it; no or 0 while it is unknown.</param>
internal sealed record StoredFact(ParameterExpression Variable, Expression Read, Expression IsKnown, Expression Value)
{
    /// <summary>What is made of it, once it is read.</summary>
    public BlockExpression Within(Expression made) => Expression.Block([Variable], Read, made);
}
