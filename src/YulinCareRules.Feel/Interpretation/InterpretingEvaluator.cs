using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Evaluates by walking the tree: the reference, and the only way where code cannot be made at run time.</summary>
internal sealed class InterpretingEvaluator : IEvaluator
{
    public static InterpretingEvaluator Instance { get; } = new();

    public ITextEvaluator Over(IReadOnlyList<FeelInput> inputs, EvaluationContext context) => new Texts(inputs, context);

    private sealed class Texts(IReadOnlyList<FeelInput> inputs, EvaluationContext context) : ITextEvaluator
    {
        private readonly Interpreter interpreter = new(context);
        private readonly NameScope names = FeelEvaluator.NamesOf(inputs);
        private readonly Scope scope = FeelEvaluator.ScopeOf(inputs, context);

        public FeelValue Value(string text) => FeelEvaluator.Tree(ExpressionParser.ParseExpression(text, names, FeelDialect.Standard), context) is { } tree
            ? interpreter.Evaluate(tree, scope)
            : FeelNull.Instance;

        public ITests? Tests(string text) => FeelEvaluator.Tree(ExpressionParser.ParseUnaryTests(text, names.With("?"), FeelDialect.Standard), context) is { } tree
            ? new CellTests(tree, scope, interpreter)
            : null;
    }

    private sealed record CellTests(UnaryTests Tree, Scope Scope, Interpreter Interpreter) : ITests
    {
        public TextSpan Span => Tree.Span;

        public int Count => Tree.Tests.Count;

        public FeelValue Passes(FeelValue value) => Interpreter.Passes(value, Tree, Scope);

        public FeelValue Passes(FeelValue value, int test) => Interpreter.Passes(value, Tree.Tests[test], Scope);
    }
}
