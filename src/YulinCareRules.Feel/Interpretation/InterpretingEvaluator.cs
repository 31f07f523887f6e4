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
        private readonly NameScope names = FeelEvaluator.NamesOf(inputs);
        private readonly InterpretedScope scope = new(inputs.Select(input => input.Name), [.. inputs.Select(input => FeelEvaluator.ValueOf(input, context))], context);

        public FeelValue Value(string text) =>
            FeelEvaluator.Tree(ExpressionParser.ParseExpression(text, names, FeelDialect.Standard), context) is { } tree ? scope.Evaluate(tree) : FeelNull.Instance;

        public ITests? Tests(string text) =>
            FeelEvaluator.Tree(ExpressionParser.ParseUnaryTests(text, names.With("?"), FeelDialect.Standard), context) is { } tree ? new CellTests(tree, scope) : null;
    }

    private sealed record CellTests(UnaryTests Tree, InterpretedScope Scope) : ITests
    {
        public TextSpan Span => Tree.Span;

        public int Count => Tree.Tests.Count;

        public FeelValue Passes(FeelValue value) => Scope.Passes(value, Tree);

        public FeelValue Passes(FeelValue value, int test) => Scope.Passes(value, Tree.Tests[test]);
    }
}
