using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Coverage;

/// <summary>An expression that the outcome of a decision hangs on, and the rule or requirement that it belongs to.</summary>
internal readonly record struct DecisionPart(BoundExpression Expression, RuleModel? Rule, RequirementModel? Requirement)
{
    public static IEnumerable<DecisionPart> Of(DecisionModel decision) => decision.Applicability is { } applicability
        ? Content(decision).Prepend(new DecisionPart(applicability.Applies, null, null))
        : Content(decision);

    private static IEnumerable<DecisionPart> Content(DecisionModel decision) => decision switch
    {
        TableModel table => table.Rules.SelectMany(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs).Select(expression => new DecisionPart(expression, rule, null)))
            .Concat((table.Otherwise?.Outputs ?? []).Select(expression => new DecisionPart(expression, null, null))),
        ExpressionModel expression => expression.Values.Select(value => new DecisionPart(value, null, null)),
        ChecklistModel checklist => checklist.Requirements.SelectMany(requirement =>
            new[] { requirement.Each?.List, requirement.Applies, requirement.Require }.OfType<BoundExpression>().Select(expression => new DecisionPart(expression, null, requirement))),
        _ => [],
    };
}
