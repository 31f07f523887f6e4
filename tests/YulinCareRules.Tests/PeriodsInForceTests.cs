using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Tests;

/// <summary>A decision that is not in force on the day says from when to when it is.</summary>
public sealed class PeriodsInForceTests
{
    private static readonly CareCase Facts = new()
    {
        Institution = new Institution { LegalForm = LegalForm.ForProfit, KindergartenIntegrated = false, CommunityService = true, Inclusive = true },
        Person = new Person { AbusedChild = true },
        PublicPlace = new PublicPlace { MustHaveMaternalFacility = false },
    };

    private readonly CareRules rules = CareRules.LoadEmbedded();

    [Theory]
    [InlineData("2019-05-01", "not in force on 2019-05-01: it is from 2019-06-01 to 2027-12-31")]
    [InlineData("2019-05-31", "not in force on 2019-05-31: it is from 2019-06-01 to 2027-12-31")]
    [InlineData("2019-06-01", null)]
    [InlineData("2020-08-01", null)]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", null)]
    [InlineData("2027-12-31", null)]
    [InlineData("2028-01-01", "not in force on 2028-01-01: it is from 2019-06-01 to 2027-12-31")]
    public void Tax_relief_tells_its_two_windows(string day, string? reason) => Says(On(day).TaxRelief, reason);

    [Theory]
    [InlineData("2019-05-01", "not yet in force on 2019-05-01: it is from 2020-07-24 on")]
    [InlineData("2020-07-23", "not yet in force on 2020-07-23: it is from 2020-07-24 on")]
    [InlineData("2020-07-24", null)]
    [InlineData("2028-01-01", null)]
    public void What_the_plan_lays_down_tells_its_first_day(string day, string? reason)
    {
        Says(On(day).RegistrationRoute, reason);
        Says(On(day).InclusiveSubsidy, reason);
        Says(On(day).PersonnelBan, reason);
        Says(On(day).MaternalFacility, reason);
    }

    [Theory]
    [InlineData("2022-06-30", "not yet in force on 2022-06-30: it is from 2022-07-01 on")]
    [InlineData("2019-05-01", "not yet in force on 2019-05-01: it is from 2022-07-01 on")]
    public void A_requirement_tells_its_first_day(string day, string message)
    {
        var finding = On(day).FacilityStandard.Findings.Single(found => found.Id == "health-worker");

        Assert.Equal(FindingStatus.NotApplicable, finding.Status);
        Assert.Equal(message, finding.Message!.En);
    }

    private static void Says<T>(Decision<T> decision, string? reason)
        where T : class
    {
        Assert.Equal(reason is null ? DecisionStatus.Determined : DecisionStatus.NotApplicable, decision.Status);
        Assert.Equal(reason, decision.Reason?.En);
    }

    private CareDecisions On(string day) => rules.Evaluate(Facts, DateOnly.Parse(day, null));
}
