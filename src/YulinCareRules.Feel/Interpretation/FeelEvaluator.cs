using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Text → value: what an expression is over its inputs. Never throws; what is wrong is among the warnings of the context.</summary>
internal static class FeelEvaluator
{
    public static FeelValue Evaluate(string text, IReadOnlyList<FeelInput> inputs, FeelType result, EvaluationContext context) =>
        Evaluate(text, inputs, result, context, InterpretingEvaluator.Instance);

    public static FeelValue Evaluate(string text, IReadOnlyList<FeelInput> inputs, FeelType result, EvaluationContext context, IEvaluator evaluator)
    {
        var whole = new TextSpan(0, text.Length);
        return Guarded(context, whole, () => AsResult(evaluator.Over(inputs, context).Value(text), result, whole, context));
    }

    /// <summary>The tree of a text; null where it cannot be read, which is told.</summary>
    public static T? Tree<T>(ParseResult<T> parsed, EvaluationContext context)
        where T : class
    {
        foreach (var error in parsed.Diagnostics)
        {
            context.Warn(error);
        }

        return parsed.Tree;
    }

    /// <summary>The value of a body that may cost too much: null then, and a warning.</summary>
    public static FeelValue Guarded(EvaluationContext context, TextSpan span, Func<FeelValue> body)
    {
        try
        {
            return body();
        }
        catch (BudgetSpentException stop)
        {
            context.Warn(EvaluationDiagnostics.Budget(span, stop.Message, stop.Chinese));
            return FeelNull.Instance;
        }
    }

    public static NameScope NamesOf(IEnumerable<FeelInput> inputs) => inputs.Aggregate(NameScope.Empty, (names, input) => names.With(input.Name, input.Shape));

    /// <summary>The value of an input as its declared type has it; null where it is of another.</summary>
    public static FeelValue ValueOf(FeelInput input, EvaluationContext context) => As(input.Value, input.Type, input.Name, default, context);

    /// <summary>The value as the declared type of the result has it; null where it is of another.</summary>
    public static FeelValue AsResult(FeelValue value, FeelType type, TextSpan span, EvaluationContext context) => As(value, type, "result 结果", span, context);

    private static FeelValue As(FeelValue value, FeelType type, string what, TextSpan span, EvaluationContext context)
    {
        if (TypeCoercion.Coerce(value, type) is { } fitting)
        {
            return fitting;
        }

        context.Warn(EvaluationDiagnostics.WrongType(span, what, type, value));
        return FeelNull.Instance;
    }
}
