using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>The clauses that a result rests on: those of the rules that gave it and of the figures these read.</summary>
internal sealed class SourceCollector(DateOnly asOf, PossibleEvaluator evaluator)
{
    public ImmutableArray<Citation> Of(DecisionModel decision, TableEvaluation? evaluation)
    {
        var rules = evaluation?.Fired.ToList() ?? [];
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

    public ImmutableArray<Citation> Of(RequirementModel requirement, Frame? frame) =>
        Distinct(requirement.Sources.Concat(
            new[] { requirement.Applies, requirement.Require }.OfType<BoundExpression>().SelectMany(expression => Figures(expression, frame))));

    public static ImmutableArray<Citation> Distinct(IEnumerable<Citation> citations) =>
        [.. citations.DistinctBy(citation => (citation.Document.Id, citation.Locator))];

    // Where the key of a keyed figure is known, the clause of that figure alone; a key that stands under a variable of its own is open here.
    private IEnumerable<Citation> Figures(BoundExpression expression, Frame? frame) =>
        BoundWalk.Parameters(expression).SelectMany(parameter => parameter.Parameter.At(asOf)?.SourcesOf(KeyOf(parameter, frame)) ?? []);

    private FeelValue? KeyOf(BoundParameter parameter, Frame? frame) =>
        parameter.Key is { } key ? (evaluator.Evaluate(key, World.Empty, frame) as KnownValue)?.Value : null;
}
