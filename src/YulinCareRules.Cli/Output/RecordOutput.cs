using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.Cli.Output;

/// <summary>Decision records, a line a case.</summary>
internal sealed class RecordOutput(Terminal terminal, EvaluateOptions options) : ICaseOutput
{
    public void Write(string file, CaseDecisions decisions) => terminal.WriteLine(DecisionRecordWriter.Write(decisions, options.Chinese, options.Masked));

    public void Refuse(IReadOnlyList<Diagnostic> problems) => terminal.Report(problems, options.ErrorsInChinese);

    public void Finish() => terminal.Output.Flush();
}
