using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>Tests of a value: after <c>in</c> and in the cells of decision tables.</summary>
internal sealed partial class Forms
{
    public FeelValue IsIn(In test, FeelValue result) => result is FeelNull
        ? Null(EvaluationDiagnostics.NoResult(test.Span, "in", "the value has no place among what it is tested by", "该值与所列条件无法比较"))
        : result;

    /// <summary>Whether a value passes a test that came to a result; one that asked for the value by <c>?</c> is the answer itself.</summary>
    public FeelValue Passes(FeelValue value, FeelValue result, bool wasAsked)
    {
        Budget.Look(value, result);
        return wasAsked && result is FeelBoolean or FeelNull ? result : Meets(value, result);
    }

    // A test that is a value: to equal, to lie in, or true by itself.
    private static FeelValue Meets(FeelValue value, FeelValue test)
    {
        switch (test)
        {
            case FeelRange range:
                return value is FeelRange ? FeelOperators.Equal(value, range) : FeelOperators.Contains(range, value);
            case FeelList list:
                return FeelBoolean.From(value.Equals(list) || list.Items.Any(item =>
                    value.Equals(item) || (item is FeelRange range && FeelOperators.Contains(range, value) is FeelBoolean { Value: true })));
            case FeelBoolean when value is not (FeelBoolean or FeelNull):
                return test;
            case FeelNull:
                return FeelBoolean.From(value is FeelNull);
            default:
                return FeelOperators.Equal(value, test);
        }
    }
}
