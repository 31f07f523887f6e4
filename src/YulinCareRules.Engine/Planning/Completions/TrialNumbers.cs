using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>With which numbers the unknown numbers of some conditions are tried: both ends of what they may be, and for one that is only held against figures one of each stretch that these cut.</summary>
internal sealed class TrialNumbers
{
    // Beyond any figure, and far from where sums overflow.
    private const decimal Far = 1_000_000;

    private readonly Dictionary<string, ImmutableArray<decimal>> byField;
    private readonly ImmutableArray<decimal> figures;

    private TrialNumbers(Dictionary<string, ImmutableArray<decimal>> byField, ImmutableArray<decimal> figures) => (this.byField, this.figures) = (byField, figures);

    /// <param name="uses">How the conditions use their facts.</param>
    /// <param name="conditions">The conditions.</param>
    public static TrialNumbers Of(LeafUses uses, IEnumerable<BoundExpression> conditions) => new(
        uses.Uses.Where(use => use.Leaf is { Numbers.IsEmpty: false, Expression: BoundField })
            .GroupBy(use => ((BoundField)use.Leaf.Expression).Field.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(use => use.Leaf.Numbers).Distinct().ToImmutableArray(), StringComparer.Ordinal),
        [.. conditions.SelectMany(BoundWalk.Descendants).SelectMany(number => NumberBounds.FiguresOf(number)).Distinct()]);

    /// <summary>These, and those of other conditions too.</summary>
    public TrialNumbers With(IEnumerable<TrialNumbers> others) => others.Aggregate(this, (all, other) => new TrialNumbers(
        all.byField.Keys.Union(other.byField.Keys).ToDictionary(
            field => field,
            field => all.byField.GetValueOrDefault(field, []).Union(other.byField.GetValueOrDefault(field, [])).ToImmutableArray(),
            StringComparer.Ordinal),
        [.. all.figures.Union(other.figures)]));

    /// <param name="field">The name of the field.</param>
    /// <param name="span">What it may be.</param>
    public IEnumerable<decimal> For(string field, Span span) => byField.GetValueOrDefault(field, figures).Prepend(span.High ?? Far).Prepend(span.Low ?? -Far);
}
