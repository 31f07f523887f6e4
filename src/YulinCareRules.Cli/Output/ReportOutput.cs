using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Explaining.Reports;

namespace YulinCareRules.Cli.Output;

/// <summary>For people: text, Markdown or an HTML page.</summary>
internal sealed class ReportOutput(Terminal terminal, EvaluateOptions options) : ICaseOutput
{
    private readonly IReportWriter writer = options.Format switch
    {
        "markdown" => new MarkdownReport(options.Chinese),
        "html" => new HtmlReport(options.Chinese),
        _ => new TextReport(options.Chinese),
    };

    private bool begun;

    public void Write(string file, CaseDecisions decisions)
    {
        Begin();
        terminal.Write(writer.Write(CaseReportBuilder.Build(file, decisions, options.Chinese, options.Explain)));
    }

    public void Refuse(IReadOnlyList<Diagnostic> problems) => terminal.Report(problems, options.ErrorsInChinese);

    public void Finish()
    {
        Begin();
        terminal.Write(writer.End());
        terminal.Output.Flush();
    }

    private void Begin()
    {
        if (!begun)
        {
            terminal.Write(writer.Begin());
            begun = true;
        }
    }
}
