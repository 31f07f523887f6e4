using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>A way to evaluate: the interpreter, or the compiler.</summary>
internal interface IEvaluator
{
    ITextEvaluator Over(IReadOnlyList<FeelInput> inputs, EvaluationContext context);
}

/// <summary>Texts over the same inputs → values. What cannot be read is told as a warning.</summary>
internal interface ITextEvaluator
{
    FeelValue Value(string text);

    /// <summary>The tests of a condition cell; null where they cannot be read.</summary>
    ITests? Tests(string text);
}

/// <summary>The tests of a condition cell.</summary>
internal interface ITests
{
    TextSpan Span { get; }

    int Count { get; }

    /// <summary>Whether a value passes them.</summary>
    FeelValue Passes(FeelValue value);

    /// <summary>Whether a value passes one of them.</summary>
    FeelValue Passes(FeelValue value, int test);
}
