using System.Buffers;
using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Documents;

namespace YulinCareRules.Cli.Output;

/// <summary>The JSON document of a case on one line.</summary>
internal sealed class JsonLine(EvaluateOptions options) : ICaseLine
{
    private readonly DecisionDocument document = new(options.Chinese, options.Explain);

    public void Write(DecidedCase decided, IBufferWriter<byte> output)
    {
        if (decided.Decisions is { } decisions)
        {
            document.WriteLine(decisions, output);
        }
        else
        {
            document.WriteErrorLine(decided.Problems, output);
        }
    }
}
