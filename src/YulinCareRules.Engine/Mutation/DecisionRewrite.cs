using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Mutation;

/// <summary>A decision with each expression that its outcome hangs on changed.</summary>
internal static class DecisionRewrite
{
    public static DecisionModel Map(DecisionModel decision, Func<BoundExpression, BoundExpression> change)
    {
        var content = decision switch
        {
            TableModel table => table with
            {
                Rules = [.. table.Rules.Select(rule => Rule(rule, change))],
                Otherwise = table.Otherwise is { } otherwise ? otherwise with { Outputs = [.. otherwise.Outputs.Select(change)] } : null,
            },
            ExpressionModel expression => expression with { Values = [.. expression.Values.Select(change)] },
            ChecklistModel checklist => checklist with { Requirements = [.. checklist.Requirements.Select(requirement => Requirement(requirement, change))] },
            _ => decision,
        };
        return decision.Applicability is { } applicability ? content with { Applicability = applicability with { Applies = change(applicability.Applies) } } : content;
    }

    public static RuleModel Rule(RuleModel rule, Func<BoundExpression, BoundExpression> change) => rule with
    {
        Conditions = [.. rule.Conditions.Select(condition => condition with { Test = change(condition.Test) })],
        Outputs = [.. rule.Outputs.Select(change)],
    };

    public static RequirementModel Requirement(RequirementModel requirement, Func<BoundExpression, BoundExpression> change) => requirement with
    {
        Each = requirement.Each is { } each ? each with { List = change(each.List) } : null,
        Applies = requirement.Applies is { } applies ? change(applies) : null,
        Require = change(requirement.Require),
    };
}
