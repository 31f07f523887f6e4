using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>The expressions that a decision's outcome hangs on, and those in the words about it.</summary>
internal static class DecisionExpressions
{
    public static IEnumerable<BoundExpression> Of(DecisionModel decision) =>
        decision.Applicability is { } applicability ? Outcome(decision).Prepend(applicability.Applies) : Outcome(decision);

    /// <summary>Those in the words about it. They hang on no outcome, but can be put only once what they quote is decided.</summary>
    public static IEnumerable<BoundExpression> Quoted(DecisionModel decision) => Quoted(decision.Applicability?.Reason).Concat(decision switch
    {
        ChecklistModel checklist => checklist.Requirements.SelectMany(requirement => Quoted(requirement.Message).Concat(Quoted(requirement.Remedy))),
        TableModel table => Quoted(table.Otherwise?.NotApplicable),
        _ => [],
    });

    private static IEnumerable<BoundExpression> Quoted(TemplateModel? template) =>
        template is null ? [] : template.Zh.Concat(template.En).Select(part => part.Expression).OfType<BoundExpression>();

    private static IEnumerable<BoundExpression> Outcome(DecisionModel decision) => decision switch
    {
        TableModel table => table.Rules.SelectMany(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs))
            .Concat(table.Otherwise?.Outputs ?? []),
        ExpressionModel expression => expression.Values,
        ChecklistModel checklist => checklist.Requirements.SelectMany(requirement =>
            new[] { requirement.Applies, requirement.Require, requirement.Actual, requirement.Limit, requirement.Each?.List }.OfType<BoundExpression>()),
        _ => [],
    };
}
