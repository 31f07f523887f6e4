namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>A form in which reports go out: something before the first, each case, something after the last.</summary>
internal interface IReportWriter
{
    string Begin();

    string Write(CaseReport report);

    string End();
}
