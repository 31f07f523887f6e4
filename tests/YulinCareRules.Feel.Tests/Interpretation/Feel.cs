using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Interpretation;

/// <summary>What the tests ask of the interpreter: the value of a text, or the one warning that comes with its null.</summary>
internal static class Feel
{
    public static FeelValue Value(string text, params FeelInput[] inputs) =>
        FeelEvaluator.Evaluate(text, inputs, FeelTypes.Any, EvaluationContext.Collecting(null));

    /// <summary>The text is the same value as the other, which needs no warning.</summary>
    public static void Equal(string expected, string text, params FeelInput[] inputs)
    {
        var context = EvaluationContext.Collecting(null);
        var value = FeelEvaluator.Evaluate(expected, [], FeelTypes.Any, context);
        Assert.Empty(context.Warnings);
        Assert.Equal(ValueText.Of(value), ValueText.Of(Value(text, inputs)));
        Assert.True(Identity.AreSame(value, Value(text, inputs)), text);
    }

    public static IReadOnlyList<FeelDiagnostic> Warnings(string text, params FeelInput[] inputs)
    {
        var context = EvaluationContext.Collecting(null);
        Assert.Equal(FeelNull.Instance, FeelEvaluator.Evaluate(text, inputs, FeelTypes.Any, context));
        return context.Warnings;
    }

    /// <summary>The text is null, and the warning with that code covers that part of it.</summary>
    public static void IsNull(string text, string code, string part)
    {
        var warning = Warnings(text)[0];
        Assert.Equal(code, warning.Code);
        Assert.Equal(part, text.Substring(warning.Span.Start, warning.Span.Length));
        Assert.NotEqual(warning.MessageEn, warning.MessageZh);
    }

    public static FeelInput Input(string name, string text) => new(name, Value(text), FeelTypes.Any);
}
