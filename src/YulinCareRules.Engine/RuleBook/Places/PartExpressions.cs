using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>The expressions of a decision, a rule or a requirement, the words for people left aside.</summary>
internal static class PartExpressions
{
    public static IEnumerable<BoundExpression> OfDecision(DecisionModel decision) => DecisionExpressions.Of(decision);

    public static IEnumerable<BoundExpression> Of(RuleModel rule) => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs);

    public static IEnumerable<BoundExpression> Of(RequirementModel requirement) =>
        new[] { requirement.Applies, requirement.Require, requirement.Actual, requirement.Limit, requirement.Each?.List }.OfType<BoundExpression>();

    /// <summary>The figures that expressions read, each once.</summary>
    public static IEnumerable<ParameterModel> Figures(IEnumerable<BoundExpression> expressions) =>
        expressions.SelectMany(BoundWalk.Parameters).Select(read => read.Parameter).Distinct();

    /// <summary>The fields that expressions read, at the end of their paths, each with the record it belongs to.</summary>
    public static IEnumerable<(RecordModel Record, FieldModel Field)> Fields(IEnumerable<BoundExpression> expressions) =>
        expressions.SelectMany(BoundWalk.Descendants).OfType<BoundField>()
            .Where(field => field.Source.Type is RecordType && field.Type is not RecordType and not ListType { Element: RecordType })
            .Select(field => (((RecordType)field.Source.Type).Record, field.Field))
            .DistinctBy(pair => (pair.Record.Name, pair.Field.Name));
}
