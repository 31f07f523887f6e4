using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>What an evaluation came by: every expression that it looked at, and the two sides of each comparison of known values.</summary>
internal sealed class EvaluationTrace
{
    private readonly HashSet<BoundExpression> visited = new(ReferenceEqualityComparer.Instance);
    private readonly List<TracedComparison> comparisons = [];

    public IReadOnlyCollection<BoundExpression> Visited => visited;

    public IReadOnlyList<TracedComparison> Comparisons => comparisons;

    public bool Saw(BoundExpression expression) => visited.Contains(expression);

    public void Visit(BoundExpression expression) => visited.Add(expression);

    public void Compare(TracedComparison comparison) => comparisons.Add(comparison);
}

/// <summary>A comparison with the values of its sides, and the keys by which its figures were looked up.</summary>
internal readonly record struct TracedComparison(BoundBinary Comparison, FeelValue Left, FeelValue Right, ImmutableArray<string> Keys);
