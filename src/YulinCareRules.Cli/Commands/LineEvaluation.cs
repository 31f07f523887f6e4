using System.Buffers;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Lines;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>evaluate --ndjson</c>: a line for each line, in order; one that cannot be read is answered by an error and the others go on.</summary>
internal sealed class LineEvaluation(Terminal terminal, CheckedPack pack, EvaluateOptions options, ICaseLine output)
{
    private readonly CaseDecider decider = new(pack, options, terminal.Today);
    private bool allRead = true;
    private bool differ;

    public int Run()
    {
        foreach (var file in options.Files)
        {
            var pipeline = new LinePipeline(file, decider, output, Write);
            if (pipeline.Run(() => InputFiles.Open(file, terminal)) is { } problem)
            {
                allRead = false;
                var line = new ArrayBufferWriter<byte>();
                output.Write(DecidedCase.Unreadable(problem), line);
                terminal.Output.Write(line.WrittenSpan);
            }
        }

        terminal.Output.Flush();
        return !allRead ? ExitCodes.BadInput : differ ? ExitCodes.Findings : ExitCodes.Done;
    }

    private void Write(LineBatch batch)
    {
        batch.WriteTo(terminal.Output);
        terminal.Output.Flush();
        terminal.Report(batch.Differences);
        terminal.Report(batch.Stopped);
        allRead &= batch.AllRead;
        differ |= batch.Differences.Count > 0;
    }
}
