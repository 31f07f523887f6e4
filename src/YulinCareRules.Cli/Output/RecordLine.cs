using System.Buffers;
using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.Cli.Output;

/// <summary>The decision record of a case; of one that could not be read, why.</summary>
internal sealed class RecordLine(EvaluateOptions options) : ICaseLine
{
    private readonly DecisionDocument document = new(options.Chinese);

    public void Write(DecidedCase decided, IBufferWriter<byte> output)
    {
        if (decided.Decisions is { } decisions)
        {
            output.Write(DecisionRecordWriter.Write(decisions, options.Chinese, options.Masked));
            output.Write("\n"u8);
        }
        else
        {
            document.WriteErrorLine(decided.Problems, output);
        }
    }
}
