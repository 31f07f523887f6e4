using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Output;

/// <summary>A form in which decisions go out.</summary>
internal interface ICaseOutput
{
    void Write(string file, CaseDecisions decisions);

    /// <summary>A case that could not be read.</summary>
    void Refuse(IReadOnlyList<Diagnostic> problems);

    /// <summary>Called once, after the last case.</summary>
    void Finish();
}
