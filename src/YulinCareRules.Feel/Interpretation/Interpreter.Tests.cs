using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Tests of a value: after <c>in</c> and in the cells of decision tables.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Whether a value passes the tests of a cell.</summary>
    public FeelValue Passes(FeelValue value, UnaryTests tests, Scope scope)
    {
        if (tests.IsAny)
        {
            return FeelBoolean.True;
        }

        var any = AnyPasses(value, tests.Tests, scope);
        return tests.IsNegated ? FeelOperators.Not(any) : any;
    }

    /// <summary>Whether a value passes one test.</summary>
    public FeelValue Passes(FeelValue value, UnaryTest test, Scope scope)
    {
        var inner = new TestScope(scope, value);
        switch (test)
        {
            case ComparisonTest comparison:
                return FeelOperators.Apply(comparison.Operator, value, Evaluate(comparison.Endpoint, inner));
            case ExpressionTest { Expression: var expression }:
                var result = Evaluate(expression, inner);
                context.Budget.Look(value, result);
                return inner.WasAsked && result is FeelBoolean or FeelNull ? result : Meets(value, result);
            default:
                return FeelNull.Instance;
        }
    }

    private FeelValue IsIn(In test, Scope scope)
    {
        var value = Evaluate(test.Value, scope);
        var result = AnyPasses(value, test.Tests, scope);
        return result is FeelNull
            ? Null(EvaluationDiagnostics.NoResult(test.Span, "in", "the value has no place among what it is tested by", "该值与所列条件无法比较"))
            : result;
    }

    private FeelValue AnyPasses(FeelValue value, IReadOnlyList<UnaryTest> tests, Scope scope)
    {
        FeelValue any = FeelBoolean.False;
        foreach (var test in tests)
        {
            any = FeelOperators.Apply(BinaryOperator.Or, any, Passes(value, test, scope));
            if (any is FeelBoolean { Value: true })
            {
                break;
            }
        }

        return any;
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
