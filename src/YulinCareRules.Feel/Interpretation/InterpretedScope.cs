using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>An interpreter and the values that trees may name.</summary>
internal sealed class InterpretedScope
{
    private readonly Interpreter interpreter;
    private readonly Frame scope = new(null);

    public InterpretedScope(IEnumerable<string> names, IReadOnlyList<FeelValue> values, EvaluationContext context)
    {
        interpreter = new Interpreter(context);
        foreach (var (index, name) in names.Index())
        {
            scope.Set(name, values[index]);
        }
    }

    public FeelValue Evaluate(Expression tree) => interpreter.Evaluate(tree, scope);

    public FeelValue Passes(FeelValue value, UnaryTests tests) => interpreter.Passes(value, tests, scope);

    public FeelValue Passes(FeelValue value, UnaryTest test) => interpreter.Passes(value, test, scope);
}
