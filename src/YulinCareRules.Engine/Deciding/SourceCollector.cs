using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Deciding;

/// <summary>The clauses that a result rests on: those of the rules that gave it and of the figures these read.</summary>
internal sealed class SourceCollector(DateOnly asOf)
{
    public ImmutableArray<Citation> Of(DecisionModel decision, TableEvaluation? evaluation)
    {
        var rules = evaluation?.Fired.ToList() ?? [];
        var own = rules.Count == 0 ? decision.Sources : rules.SelectMany(rule => rule.Sources);
        var expressions = decision is ExpressionModel expression
            ? expression.Values
            : rules.SelectMany(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs));
        return Distinct(own.Concat(expressions.SelectMany(Figures)));
    }

    public ImmutableArray<Citation> Of(RequirementModel requirement) =>
        Distinct(requirement.Sources.Concat(
            new[] { requirement.Applies, requirement.Require }.OfType<BoundExpression>().SelectMany(Figures)));

    public static ImmutableArray<Citation> Distinct(IEnumerable<Citation> citations) =>
        [.. citations.DistinctBy(citation => (citation.Document.Id, citation.Locator))];

    private IEnumerable<Citation> Figures(BoundExpression expression) =>
        BoundWalk.Parameters(expression).SelectMany(parameter => parameter.Parameter.At(asOf)?.Sources ?? []);
}
