using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.Cli.Output;

/// <summary>Decision records, a line a case; with <c>--ndjson</c> also a line for one that could not be read.</summary>
internal sealed class RecordOutput(Terminal terminal, EvaluateOptions options) : ICaseOutput
{
    public void Write(string file, CaseDecisions decisions) => terminal.WriteLine(DecisionRecordWriter.Write(decisions, options.Chinese, options.Masked));

    public void Refuse(IReadOnlyList<Diagnostic> problems)
    {
        if (options.Lines)
        {
            terminal.WriteLine(new DecisionDocument(options.Chinese).WriteError(problems));
        }
        else
        {
            terminal.Report(problems, options.ErrorsInChinese);
        }
    }

    public void Finish() => terminal.Output.Flush();
}
