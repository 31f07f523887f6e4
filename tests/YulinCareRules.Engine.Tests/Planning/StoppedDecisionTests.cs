using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining.Reports;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>A decision that costs too much is stopped and says so, and so does what reads it: never is there a list of missing facts that is not all of them.</summary>
public sealed class StoppedDecisionTests
{
    // More reviews of unknown years than are gone through.
    private const int TooMany = 150;

    private static readonly DateOnly Day = new(2023, 6, 1);

    [Fact]
    public void What_reads_a_stopped_decision_is_stopped_though_the_same_was_told_of_it_before()
    {
        var pack = RepositoryPack.Of("rules/yulin");
        var planned = new PlannedPack(pack);

        var told = Assert.Single(planned.Decide(CaseWith(2), Day, ["reviewOutcome"]).Results);
        var stopped = Assert.Single(planned.Decide(CaseWith(TooMany), Day, ["reviewOutcome"]).Results);

        Assert.Contains("institution.supervision.reviews[1].year", told.Missing);
        Assert.Equal(DecisionStatus.Undetermined, stopped.Status);
        Assert.Empty(stopped.Missing);
        Assert.NotNull(stopped.Stopped);
        Assert.Contains("YCR3001", stopped.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_with_reasons_tells_of_a_stopped_decision()
    {
        var pack = RepositoryPack.Of("rules/yulin");

        var report = CaseReportBuilder.Build("case", CaseDecisions.Decide(pack, CaseWith(TooMany), Day, ["reviewOutcome"]), chinese: false, full: true);

        var told = Assert.Single(report.Decisions).Blocks.OfType<ReportSentence>();
        Assert.Contains(told, sentence => sentence.Text.Contains("YCR3001", StringComparison.Ordinal));
    }

    private static CaseFacts CaseWith(int reviews) => PlannedCase.Facts(
        RepositoryPack.Of("rules/yulin"), $$"""{"institution": {"supervision": {"reviews": [{{string.Join(", ", Enumerable.Repeat("""{"passed": false}""", reviews))}}] } } }""");
}
