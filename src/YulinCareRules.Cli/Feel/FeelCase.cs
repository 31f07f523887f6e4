using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Tables;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Feel;

/// <summary>A line to evaluate: an expression or a decision table, over inputs, for a result of a type.</summary>
internal sealed record FeelCase(string? Expression, DecisionTable? Table, IReadOnlyList<FeelInput> Inputs, FeelType Result)
{
    public FeelValue Evaluate(EvaluationContext context, IEvaluator evaluator) => Table is not null
        ? TableEvaluator.Evaluate(Table, Inputs, Result, context, evaluator)
        : FeelEvaluator.Evaluate(Expression!, Inputs, Result, context, evaluator);
}
