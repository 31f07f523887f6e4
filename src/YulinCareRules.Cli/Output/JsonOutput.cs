using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;

namespace YulinCareRules.Cli.Output;

/// <summary>JSON: a document a case, indented.</summary>
internal sealed class JsonOutput(Terminal terminal, EvaluateOptions options) : ICaseOutput
{
    private readonly DecisionDocument document = new(options.Chinese, options.Explain);

    public void Write(string file, CaseDecisions decisions) => terminal.WriteLine(document.Write(decisions, indented: true));

    public void Refuse(IReadOnlyList<Diagnostic> problems) => terminal.Report(problems, options.ErrorsInChinese);

    public void Finish() => terminal.Output.Flush();
}
