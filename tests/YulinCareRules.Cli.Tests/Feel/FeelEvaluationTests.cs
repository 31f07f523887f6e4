using YulinCareRules.Cli.Commands;
using System.Text;
using YulinCareRules.Cli.Feel;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Tests.Feel;

/// <summary>Two evaluators beside each other, one of which is made to be wrong about one text.</summary>
public sealed class FeelEvaluationTests
{
    [Fact]
    public void A_difference_names_the_expression_and_both_values_and_the_others_go_on()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("{\"id\": 1, \"expression\": \"1 + 1\"}\n{\"id\": 2, \"expression\": \"2\"}\n"));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(input, output, error, TimeProvider.System);

        var code = new FeelLines(terminal, new FeelEvaluation(terminal, EvaluatorChoice.Both, new Mistaken()), areTables: false).Run("-");

        Assert.Equal(1, code);
        Assert.Equal(2, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("-:1:1: error YCR4120: 两种求值方式对 1 + 1 的结果不同:解释执行为 2,编译执行为 3 (the evaluators differ over 1 + 1: 2 interpreted, 3 compiled)", error.ToString().TrimEnd());
    }

    private sealed class Mistaken : IEvaluator
    {
        public ITextEvaluator Over(IReadOnlyList<FeelInput> inputs, EvaluationContext context) => new Texts(InterpretingEvaluator.Instance.Over(inputs, context));

        private sealed class Texts(ITextEvaluator right) : ITextEvaluator
        {
            public FeelValue Value(string text) => text == "1 + 1" ? new FeelNumber(3) : right.Value(text);

            public ITests? Tests(string text) => right.Tests(text);
        }
    }
}
