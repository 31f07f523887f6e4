using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;

namespace YulinCareRules.Tests;

/// <summary>The decisions whose values have parts of their own, through the typed API.</summary>
public sealed class PlanDecisionTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly CareRules rules = CareRules.LoadEmbedded();

    [Fact]
    public void Targets_are_records_with_their_day_figure_and_state()
    {
        var progress = new CountyProgress { DemonstrationSites = 0, KnowledgeRate = 0.95m, GuidanceRate = 0.94m };

        var targets = rules.Evaluate(new CareCase { CountyProgress = progress }, new DateOnly(2021, 1, 1)).CountyTargets.Value!.Targets;

        Assert.Equal([CountyTarget.DemonstrationSites, CountyTarget.KnowledgeRate, CountyTarget.GuidanceRate], targets.Select(target => target.Id!.Value));
        Assert.Equal([TargetState.NotMet, TargetState.Met, TargetState.NotYetDue], targets.Select(target => target.State!.Value));
        Assert.Equal(new DateOnly(2025, 12, 31), targets[1].Due);
        Assert.Equal(0.94m, targets[2].Value);
        Assert.Equal(0.95m, targets[2].Threshold);
    }

    [Fact]
    public void An_area_has_its_obligation_and_beside_it_the_four_findings()
    {
        var area = new ResidentialArea { IsNew = true, PlannedTogether = true, BuiltTogether = false };

        var decision = rules.Evaluate(new CareCase { ResidentialArea = area }, Day).CommunityPlanning;
        var value = decision.Value!;

        Assert.Equal(PlanningObligation.Synchronised, value.Obligation);
        Assert.Null(value.DueBy);
        Assert.False(value.Overdue);
        Assert.Equal(
            [("planned-together", FindingStatus.Satisfied), ("built-together", FindingStatus.Violated), ("accepted-together", FindingStatus.Unknown), ("delivered-together", FindingStatus.Unknown)],
            decision.Findings.Select(finding => (finding.Id, finding.Status)));
    }

    [Fact]
    public void A_duty_is_told_in_both_languages()
    {
        var value = rules.Evaluate(new CareCase { Matter = new Matter { Item = "二(四)5" } }, Day).ResponsibleDepartments.Value!;

        Assert.Equal([Department.DevelopmentReform, Department.Finance, Department.Taxation], value.Lead);
        Assert.Equal([Department.CivilAffairs, Department.Health], value.Participants);
        Assert.Contains("税费", value.Duty.Zh, StringComparison.Ordinal);
        Assert.Contains("tax", value.Duty.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_table_the_explanation_tells_the_rule_that_answers_and_the_number_of_the_others()
    {
        var why = rules.Evaluate(new CareCase { Matter = new Matter { Item = "二(四)5" } }, Day).ResponsibleDepartments.Explain();

        var text = ExplanationText.Write(why, chinese: true, full: true);

        Assert.Contains("价格税费和场地政策", text, StringComparison.Ordinal);
        Assert.Contains($"其余{why.Rules.Count(rule => rule.Outcome == RuleOutcome.Stopped && rule.Id != "otherwise")}条规则", text, StringComparison.Ordinal);
        Assert.DoesNotContain("要求“", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_the_plan_lacks_is_answered_with_how_to_write_one()
    {
        var decision = rules.Evaluate(new CareCase { Matter = new Matter { Item = "二(四)7" } }, Day).ResponsibleDepartments;

        Assert.Equal(DecisionStatus.NotApplicable, decision.Status);
        Assert.Contains("二(四)7", decision.Reason!.Zh, StringComparison.Ordinal);
        Assert.Contains("二(四)5", decision.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_class_of_a_kindergarten_is_no_question_of_another_institution()
    {
        var decision = rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = false } }, Day).KindergartenClass;

        Assert.Equal(DecisionStatus.NotApplicable, decision.Status);
        Assert.Contains("托幼一体化", decision.Reason!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_day_of_tax_relief_rests_on_one_announcement_alone()
    {
        var nursery = new CareCase { Institution = new Institution { CommunityService = true } };

        var before = rules.Evaluate(nursery, new DateOnly(2025, 12, 31)).TaxRelief;
        var after = rules.Evaluate(nursery, new DateOnly(2026, 1, 1)).TaxRelief;
        var never = rules.Evaluate(nursery, new DateOnly(2028, 1, 1)).TaxRelief;

        Assert.Equal(TaxAnnouncement.Announcement76Of2019, before.Value!.Basis);
        Assert.Equal(["mof-2019-76", "yulin-2020"], before.Clauses.Select(clause => clause.Document).Distinct());
        Assert.Equal(TaxAnnouncement.Announcement7Of2026, after.Value!.Basis);
        Assert.Equal(["mof-2026-7", "yulin-2020"], after.Clauses.Select(clause => clause.Document).Distinct());
        Assert.Equal(0.9m, after.Value.IncomeCountedShare);
        Assert.Contains("2027-12-31", never.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matching_amount_is_open_until_a_county_lays_one_down()
    {
        var facility = new CareCase { Institution = new Institution { County = County.Suide, CommunityFacility = true, NewPlaces = 3 } };

        var city = rules.Evaluate(facility, Day).MatchingSubsidy.Value!;
        var county = CareRules.LoadDirectory(Sample("county-example")).Evaluate(facility, Day).MatchingSubsidy.Value!;

        Assert.True(city.Eligible);
        Assert.Null(city.AmountYuan);
        Assert.NotNull(city.AmountReason);
        Assert.Equal(6001.50m, county.AmountYuan);
        Assert.Null(county.AmountReason);
    }

    private static string Sample(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "YulinCareRules.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "samples", name);
    }
}
