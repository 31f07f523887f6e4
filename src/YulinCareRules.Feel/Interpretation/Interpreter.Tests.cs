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
        return test switch
        {
            ComparisonTest comparison => FeelOperators.Apply(comparison.Operator, value, Evaluate(comparison.Endpoint, inner)),
            ExpressionTest { Expression: var expression } => forms.Passes(value, Evaluate(expression, inner), inner.WasAsked),
            _ => FeelNull.Instance,
        };
    }

    private FeelValue IsIn(In test, Scope scope) => forms.IsIn(test, AnyPasses(Evaluate(test.Value, scope), test.Tests, scope));

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
}
