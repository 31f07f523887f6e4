using System.Globalization;
using YulinCareRules.Cli.Commands;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Explaining;

namespace YulinCareRules.Cli.Output;

/// <summary>Text for people.</summary>
internal sealed class TextOutput(Terminal terminal, EvaluateOptions options) : ICaseOutput
{
    public void Write(string file, CaseDecisions decisions)
    {
        var day = decisions.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var title = decisions.Pack.Title.In(options.Chinese);
        terminal.Write(options.Chinese
            ? $"案例:{file}\n适用日期:{day}\n规则:{title} {decisions.Pack.Version}\n\n"
            : $"Case: {file}\nAs of: {day}\nRules: {title} {decisions.Pack.Version}\n\n");
        var explainer = new Explainer(decisions.Pack, decisions.Facts, decisions.AsOf);
        foreach (var result in decisions.Results)
        {
            terminal.Write(ExplanationText.Write(explainer.Explain(result.Decision), options.Chinese, options.Explain));
            terminal.Write("\n");
        }
    }

    public void Refuse(IReadOnlyList<Diagnostic> problems) => terminal.Report(problems);

    public void Finish() => terminal.Output.Flush();
}
