using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>The clauses that a result rests on: those of the rules that gave it and of the figures these read.</summary>
/// <param name="asOf">The day.</param>
/// <param name="keyOf">What is known of the key of a figure, within a frame; null where no figure goes by a key.</param>
internal sealed class SourceCollector(DateOnly asOf, Func<BoundExpression, Frame?, FeelValue?>? keyOf)
{
    private const int MostCompared = 64;

    private readonly Dictionary<RequirementModel, (ImmutableArray<BoundParameter> Read, ImmutableArray<Citation> Citations)> figures = new(ReferenceEqualityComparer.Instance);

    public SourceCollector(DateOnly asOf, PossibleEvaluator evaluator)
        : this(asOf, (key, frame) => (evaluator.Evaluate(key, World.Empty, frame) as KnownValue)?.Value)
    {
    }

    /// <summary>The clauses of a decision by the rules that gave it; none: it is an expression, or no rule applies.</summary>
    public ImmutableArray<Citation> Of(DecisionModel decision, IReadOnlyList<RuleModel> rules)
    {
        var own = rules.Count == 0 ? decision.Sources : rules.SelectMany(rule => rule.Sources);
        var expressions = decision is ExpressionModel expression
            ? expression.Values
            : rules.SelectMany(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs));
        return Distinct(InForce(own.Concat(decision.Authority)).Concat(expressions.SelectMany(expression => Figures(expression, null))));
    }

    // Of several documents that follow each other the one of the day; a decision that is dated beyond all of its documents rests on them all the same.
    private ImmutableArray<Citation> InForce(IEnumerable<Citation> citations)
    {
        ImmutableArray<Citation> all = [.. citations];
        ImmutableArray<Citation> today = [.. all.Where(citation => citation.Document.Period.Contains(asOf))];
        return today.IsEmpty ? all : today;
    }

    /// <summary>The clauses of a requirement; for one on each element of a list the same for all of them, unless a figure goes by a key.</summary>
    public ImmutableArray<Citation> Of(RequirementModel requirement, Frame? frame)
    {
        if (!figures.TryGetValue(requirement, out var known))
        {
            ImmutableArray<BoundParameter> read = [.. new[] { requirement.Applies, requirement.Require }.OfType<BoundExpression>().SelectMany(BoundWalk.Parameters)];
            var citations = read.All(parameter => parameter.Key is null) ? Distinct(requirement.Sources.Concat(read.SelectMany(parameter => Figures(parameter, null)))) : default;
            figures.Add(requirement, known = (read, citations));
        }

        return known.Citations.IsDefault ? Distinct(requirement.Sources.Concat(known.Read.SelectMany(parameter => Figures(parameter, frame)))) : known.Citations;
    }

    public static ImmutableArray<Citation> Distinct(IEnumerable<Citation> citations)
    {
        var found = ImmutableArray.CreateBuilder<Citation>();
        HashSet<(string, string)>? many = null;
        foreach (var citation in citations)
        {
            if (many is null ? !IsAmong(found, citation) : many.Add((citation.Document.Id, citation.Locator)))
            {
                found.Add(citation);

                // A few are compared sooner than their texts are hashed.
                many = many is null && found.Count == MostCompared ? [.. found.Select(each => (each.Document.Id, each.Locator))] : many;
            }
        }

        return found.ToImmutable();
    }

    private static bool IsAmong(ImmutableArray<Citation>.Builder found, Citation citation)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (ReferenceEquals(found[i], citation) || (found[i].Locator == citation.Locator && found[i].Document.Id == citation.Document.Id))
            {
                return true;
            }
        }

        return false;
    }

    // Where the key of a keyed figure is known, the clause of that figure alone; a key that stands under a variable of its own is open here.
    private IEnumerable<Citation> Figures(BoundExpression expression, Frame? frame) =>
        BoundWalk.Parameters(expression).SelectMany(parameter => Figures(parameter, frame));

    private IEnumerable<Citation> Figures(BoundParameter parameter, Frame? frame) => parameter.Parameter.At(asOf)?.SourcesOf(KeyOf(parameter, frame)) ?? [];

    private FeelValue? KeyOf(BoundParameter parameter, Frame? frame) => parameter.Key is { } key ? keyOf?.Invoke(key, frame) : null;
}
