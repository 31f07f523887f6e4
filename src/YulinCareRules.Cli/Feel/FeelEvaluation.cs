using YulinCareRules.Cli.Commands;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Feel;

/// <summary>Evaluates cases by the chosen evaluator, or by both and compares them. Code made for one case serves the next of the same text and types.</summary>
internal sealed class FeelEvaluation(Terminal terminal, EvaluatorChoice choice, IEvaluator compiling)
{
    /// <summary>The value with its warnings; and, where both evaluators ran and came to different values, that.</summary>
    public (FeelValue Value, IReadOnlyList<FeelDiagnostic> Warnings, FeelDiagnostic? Difference) Evaluate(FeelCase read)
    {
        var (value, warnings) = Evaluate(read, choice == EvaluatorChoice.Compiled ? compiling : InterpretingEvaluator.Instance);
        if (choice != EvaluatorChoice.Both)
        {
            return (value, warnings, null);
        }

        var (compiled, _) = Evaluate(read, compiling);
        var span = new TextSpan(0, read.Expression?.Length ?? 0);
        return (value, warnings, Agreement.Of(value, compiled) ? null : EvaluatorDiagnostics.Differ(span, read.Expression ?? "table 决策表", value, compiled));
    }

    private (FeelValue Value, IReadOnlyList<FeelDiagnostic> Warnings) Evaluate(FeelCase read, IEvaluator evaluator)
    {
        var context = EvaluationContext.Collecting(terminal.Now);
        return (read.Evaluate(context, evaluator), context.Warnings);
    }
}
