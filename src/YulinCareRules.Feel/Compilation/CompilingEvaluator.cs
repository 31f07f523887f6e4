using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Compilation;

/// <summary>
/// Evaluates by code that is made once for a text and the types of its inputs. What the compiler leaves, and all where code cannot be made,
/// is interpreted. One for one thread.
/// </summary>
internal sealed class CompilingEvaluator : IEvaluator
{
    private const int MostTexts = 1_000;

    private readonly RecentlyUsed<string, CompiledText> expressions = new(MostTexts);
    private readonly RecentlyUsed<string, CompiledCell> cells = new(MostTexts);

    public ITextEvaluator Over(IReadOnlyList<FeelInput> inputs, EvaluationContext context) =>
        FeelCompiler.IsSupported ? new Texts(this, inputs, context) : InterpretingEvaluator.Instance.Over(inputs, context);

    private sealed class Texts : ITextEvaluator
    {
        private readonly CompilingEvaluator evaluator;
        private readonly EvaluationContext context;
        private readonly Forms forms;
        private readonly List<(string Name, FeelType Type)> types;
        private readonly FeelValue[] values;
        private readonly string scope;
        private readonly Lazy<NameScope> names;
        private readonly Lazy<InterpretedScope> interpreted;

        public Texts(CompilingEvaluator evaluator, IReadOnlyList<FeelInput> inputs, EvaluationContext context)
        {
            (this.evaluator, this.context, forms) = (evaluator, context, new Forms(context));
            types = [.. inputs.Select(input => (input.Name, input.Type))];
            values = [.. inputs.Select(input => FeelEvaluator.ValueOf(input, context))];
            scope = string.Concat(inputs.Select(input => $"\n{input.Name.Length}:{input.Name}:{input.Type}{input.Shape}"));
            names = new(() => FeelEvaluator.NamesOf(inputs));
            interpreted = new(() => new InterpretedScope(inputs.Select(input => input.Name), values, context));
        }

        public FeelValue Value(string text)
        {
            var found = evaluator.expressions.GetOrAdd(text + scope, () => new CompiledText(ExpressionParser.ParseExpression(text, names.Value, FeelDialect.Standard), types));
            return FeelEvaluator.Tree(found.Read, context) is not { } tree ? FeelNull.Instance
                : found.Code is { } code ? code(forms, values)
                : interpreted.Value.Evaluate(tree);
        }

        public ITests? Tests(string text)
        {
            var found = evaluator.cells.GetOrAdd(text + scope, () => new CompiledCell(ExpressionParser.ParseUnaryTests(text, names.Value.With("?"), FeelDialect.Standard), types));
            return FeelEvaluator.Tree(found.Read, context) is { } tree ? new CellTests(this, tree, found) : null;
        }

        private sealed class CellTests(Texts texts, UnaryTests tree, CompiledCell cell) : ITests
        {
            public TextSpan Span => tree.Span;

            public int Count => tree.Tests.Count;

            public FeelValue Passes(FeelValue value) => cell.Code is { } code ? code(texts.forms, texts.values, value) : texts.interpreted.Value.Passes(value, tree);

            public FeelValue Passes(FeelValue value, int test) => cell.CodeOf(test) is { } code
                ? code(texts.forms, texts.values, value)
                : texts.interpreted.Value.Passes(value, tree.Tests[test]);
        }
    }
}
