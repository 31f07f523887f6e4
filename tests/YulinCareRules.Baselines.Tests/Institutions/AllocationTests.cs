using YulinCareRules.Baselines.Institutions;
using YulinCareRules.Engine;

namespace YulinCareRules.Baselines.Tests.Institutions;

/// <summary>What the library allocates, which a caller's garbage collector has to clear away.</summary>
public sealed class AllocationTests
{
    private const int Bound = 1024;

    [Fact]
    public void The_outcomes_of_a_whole_institution_take_less_than_a_kilobyte()
    {
        var rules = CareRules.LoadEmbedded();
        var cases = RandomInstitutions.Cases(RandomInstitutions.Whole(2000, 3));
        foreach (var facts in cases)
        {
            Read(rules.Evaluate(facts, Days.Ordinary));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var facts in cases)
        {
            Read(rules.Evaluate(facts, Days.Ordinary));
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / cases.Length, 0, Bound);
    }

    [Fact]
    public void Findings_that_are_only_counted_take_less_than_half_of_what_their_words_take()
    {
        var rules = CareRules.LoadEmbedded();
        var cases = RandomInstitutions.Cases(RandomInstitutions.Whole(200, 3));
        long Allocated(Func<Finding, int> read)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEqual(0, cases.Sum(facts => rules.Evaluate(facts, Days.Ordinary).FacilityStandard.Findings.AsEnumerable().Sum(read)));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        int Count(Finding finding) => (int)finding.Status;
        int Words(Finding finding) => finding.Message?.Zh.Length ?? 1;
        _ = (Allocated(Words), Allocated(Count));

        Assert.InRange(Allocated(Count), 0, Allocated(Words) / 2);
    }

    private static void Read(CareDecisions decisions)
    {
        _ = decisions.RegistrationRoute.Value;
        _ = decisions.RegistrationReadiness.Value;
        _ = decisions.KindergartenClass.Status;
        _ = decisions.FacilityStandard.Value;
        _ = decisions.SafetyManagement.Value;
        _ = decisions.ReviewRegime.Value;
        _ = decisions.ReviewOutcome.Value;
        _ = decisions.CentralSubsidy.Value;
        _ = decisions.MatchingSubsidy.Value;
        _ = decisions.InclusiveSubsidy.Value;
        _ = decisions.VenueSupport.Value;
        _ = decisions.GeneralSupport.Value;
        _ = decisions.UtilityPricing.Value;
        _ = decisions.TaxRelief.Value;
    }
}
