using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;

namespace YulinCareRules.Cli.Output;

/// <summary>JSON: a document a case, indented; with <c>--ndjson</c> a line a case, also for one that could not be read.</summary>
internal sealed class JsonOutput(Terminal terminal, EvaluateOptions options) : ICaseOutput
{
    private readonly DecisionDocument document = new(options.Chinese, options.Explain);

    /// <summary>The line of a case.</summary>
    public byte[] DocumentOf(DecidedCase decided) =>
        decided.Decisions is { } decisions ? document.Write(decisions, indented: false) : document.WriteError(decided.Problems);

    public void Write(string file, CaseDecisions decisions) => terminal.WriteLine(document.Write(decisions, indented: !options.Lines));

    public void Refuse(IReadOnlyList<Diagnostic> problems)
    {
        if (options.Lines)
        {
            terminal.WriteLine(document.WriteError(problems));
        }
        else
        {
            terminal.Report(problems, options.ErrorsInChinese);
        }
    }

    public void Finish() => terminal.Output.Flush();
}
