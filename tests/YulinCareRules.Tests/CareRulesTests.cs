using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Tests;

public sealed class CareRulesTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly CareRules rules = CareRules.LoadEmbedded();

    [Fact]
    public void The_service_collection_gives_one_instance_that_needs_no_file()
    {
        using var services = new ServiceCollection().AddYulinCareRules().BuildServiceProvider();

        var found = services.GetRequiredService<ICareRules>();

        Assert.Same(found, services.GetRequiredService<ICareRules>());
        Assert.Equal("yulin-care", found.Pack.Id);
        Assert.Equal(64, found.Pack.Sha256.Length);
    }

    [Fact]
    public void A_pack_folder_that_does_not_exist_is_said_when_the_rules_are_asked_for()
    {
        using var services = new ServiceCollection().AddYulinCareRules(options => options.UsePackDirectory("no-such-folder")).BuildServiceProvider();

        var problem = Assert.Throws<OptionsValidationException>(services.GetRequiredService<ICareRules>);

        Assert.Contains("no-such-folder", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_without_an_institution_has_no_decision_about_one()
    {
        var decisions = rules.Evaluate(new CareCase(), Day);

        Assert.Equal(DecisionStatus.NotApplicable, decisions.RegistrationRoute.Status);
        Assert.Null(decisions.RegistrationRoute.Value);
        Assert.NotNull(decisions.RegistrationRoute.Reason);
    }

    [Fact]
    public void Legal_form_alone_does_not_settle_the_route_while_integration_is_unknown()
    {
        var decision = rules.Evaluate(new CareCase { Institution = new Institution { LegalForm = LegalForm.ForProfit } }, Day).RegistrationRoute;

        Assert.Equal(DecisionStatus.Undetermined, decision.Status);
        Assert.Equal(["institution.kindergartenIntegrated"], decision.Missing);
    }

    [Fact]
    public void Integration_alone_settles_the_route()
    {
        var decision = rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = true } }, Day).RegistrationRoute;

        Assert.Equal(RegistrationRoute.EducationApproval, decision.Value!.Route);
        Assert.False(decision.Value.FilingRequired);
        Assert.Equal(Department.Education, decision.Value.Supervisor);
        Assert.Null(decision.Value.FilingAuthority);
        Assert.Equal("二(三)1", Assert.Single(decision.Clauses).Locator);
    }

    [Fact]
    public void Eight_new_places_of_a_community_facility_bring_eighty_thousand_yuan()
    {
        var value = rules.Evaluate(new CareCase { Institution = new Institution { CommunityFacility = true, NewPlaces = 8 } }, Day).CentralSubsidy.Value!;

        Assert.True(value.Eligible);
        Assert.Equal(80_000m, value.AmountYuan);
    }

    [Theory]
    [InlineData(2020, 7, 23, DecisionStatus.NotApplicable)]
    [InlineData(2020, 7, 24, DecisionStatus.Determined)]
    public void The_city_decides_from_the_day_of_its_plan(int year, int month, int day, DecisionStatus expected)
    {
        var decision = rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = true } }, new DateOnly(year, month, day)).RegistrationRoute;

        Assert.Equal(expected, decision.Status);
    }

    [Fact]
    public void Two_failed_years_close_whatever_else_is_unknown_and_whatever_their_order()
    {
        var reviews = new[] { new AnnualReview { Year = 2022, Passed = true }, new AnnualReview { Year = 2021, Passed = false }, new AnnualReview { Year = 2020, Passed = false } };
        var institution = new Institution { Supervision = new Supervision { Reviews = [.. reviews] } };

        var outcome = rules.Evaluate(new CareCase { Institution = institution }, Day).ReviewOutcome;
        var before = rules.Evaluate(new CareCase { Institution = institution }, new DateOnly(2020, 12, 31)).ReviewOutcome;

        Assert.Equal(SupervisoryAction.Close, outcome.Value!.Action);
        Assert.Equal([SupervisoryMeasure.ClosureOrder, SupervisoryMeasure.CancelFiling, SupervisoryMeasure.PublicNotice], outcome.Value.Measures);
        Assert.NotEqual(SupervisoryAction.Close, before.Value?.Action);
    }

    [Fact]
    public void A_finding_says_of_which_class_what_is_wrong_and_what_would_mend_it()
    {
        var institution = new Institution { Classes = [new CareClass { Type = ClassType.Toddler, Children = 15, Caregivers = 2 }] };

        var decision = rules.Evaluate(new CareCase { Institution = institution }, Day).FacilityStandard;

        var ratio = Assert.Single(decision.Findings, finding => finding.Id == "caregiver-ratio");
        Assert.Equal(FindingStatus.Violated, ratio.Status);
        Assert.Equal("institution.classes[0]", ratio.Subject);
        Assert.Contains("1", ratio.Remedy!.En, StringComparison.Ordinal);
        Assert.False(decision.Value!.Conforms);
    }

    [Fact]
    public void Bad_facts_are_all_named_with_their_paths()
    {
        var institution = new Institution
        {
            Staff = new Staff { GuardsOnDuty = -1 },
            Supervision = new Supervision { Reviews = [new AnnualReview { Year = 2021 }, new AnnualReview { Year = 2021 }] },
        };

        var problem = Assert.Throws<InvalidCaseException>(() => rules.Evaluate(new CareCase { Institution = institution }, Day));

        Assert.Equal(["institution.staff.guardsOnDuty", "institution.supervision.reviews[1].year"], problem.Diagnostics.Select(found => found.Path!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_enumeration_value_that_does_not_exist_is_refused()
    {
        var wrong = new CareCase { Institution = new Institution { LegalForm = (LegalForm)99 } };

        Assert.ThrowsAny<ArgumentException>(() => rules.Evaluate(wrong, Day));
    }

    [Fact]
    public void Many_threads_may_read_one_case_at_once()
    {
        var decisions = rules.Evaluate(new CareCase { Institution = new Institution { LegalForm = LegalForm.Nonprofit, KindergartenIntegrated = false } }, Day);

        var routes = Enumerable.Range(0, 64).AsParallel().Select(_ => (decisions.RegistrationRoute.Value!.Route, decisions.ReviewOutcome.Status)).Distinct().ToList();

        Assert.Single(routes);
    }
}
