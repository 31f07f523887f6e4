using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;

namespace YulinCareRules.Tests;

public sealed class ExplanationTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly CareRules rules = CareRules.LoadEmbedded();

    private static CareCase Of(Institution institution) => new() { Institution = institution };

    [Fact]
    public void A_route_is_explained_by_facts_rules_stopping_conditions_and_clauses()
    {
        var why = rules.Evaluate(Of(new Institution { LegalForm = LegalForm.Nonprofit, KindergartenIntegrated = false }), Day).RegistrationRoute.Explain();

        var applied = Assert.Single(why.Rules, rule => rule.Outcome == RuleOutcome.Applied);
        Assert.Equal("非营利性的在民政或行政审批部门登记", applied.Title.Zh);
        var stopped = Assert.Single(why.Rules, rule => rule.Title.Zh.StartsWith("营利性", StringComparison.Ordinal));
        Assert.Equal(RuleOutcome.Stopped, stopped.Outcome);
        Assert.Equal("机构性质是营利性", Assert.Single(stopped.StoppedBy).Text.Zh);
        Assert.Equal("机构性质:非营利性", stopped.StoppedBy[0].Actual.Zh);
        Assert.Contains(why.Facts, fact => fact.Path == "institution.legalForm" && fact.Value.En == "non-profit");
        Assert.Equal("二(三)1", Assert.Single(why.Clauses).Locator);
    }

    [Fact]
    public void What_is_open_names_the_facts_it_lacks_in_words()
    {
        var why = rules.Evaluate(Of(new Institution { CommunityFacility = true }), Day).CentralSubsidy.Explain();

        Assert.Equal(DecisionStatus.Undetermined, why.Status);
        Assert.Equal("新增托位", Assert.Single(why.Missing).Title.Zh);
        Assert.Empty(why.Outcome);
    }

    [Fact]
    public void A_class_is_called_by_its_name()
    {
        var institution = new Institution { Classes = [new CareClass { Name = "豆豆班", Type = ClassType.Toddler, Children = 12 }] };

        var why = rules.Evaluate(Of(institution), Day).FacilityStandard.Explain();

        Assert.Contains(why.Missing, fact => fact is { Path: "institution.classes[0].caregivers", Title.Zh: "班级“豆豆班”的保育人员数" });
    }

    [Fact]
    public void A_rule_that_hangs_on_unknown_facts_is_told_apart_from_one_that_does_not_hold()
    {
        var institution = new Institution { Supervision = new Supervision { ManagementDisorder = false } };

        var text = ExplanationText.Write(rules.Evaluate(Of(institution), Day).ReviewOutcome.Explain(), chinese: true, full: true);

        var open = text.IndexOf("可能适用", StringComparison.Ordinal);
        var stopped = text.IndexOf("未适用", StringComparison.Ordinal);
        Assert.True(open > 0 && stopped > 0);
        Assert.InRange(text.IndexOf("整改不合格的依法处罚", StringComparison.Ordinal), open, text.Length);
        Assert.Contains("管理混乱", text[stopped..open], StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_decision_that_another_reads_is_shown_with_what_it_may_come_to()
    {
        var institution = new Institution
        {
            Registration = new Registration { Status = RegistrationStatus.Registered },
            Supervision = new Supervision { Reviews = [new AnnualReview { Year = 2022, Passed = true }] },
        };

        var why = rules.Evaluate(Of(institution), Day).UtilityPricing.Explain();

        Assert.Equal(DecisionStatus.Determined, why.Status);
        Assert.Contains(why.Facts, fact => fact.Title.Zh == "监管处置的处置" && !fact.Value.Zh.Contains("责令关闭", StringComparison.Ordinal) && fact.Value.Zh.Contains("依法处罚", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_explanation_speaks_without_identifiers(bool chinese)
    {
        var text = ExplanationText.Write(rules.Evaluate(Of(new Institution { LegalForm = LegalForm.ForProfit }), Day).ReviewOutcome.Explain(), chinese, full: true);

        Assert.DoesNotContain("institution.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kindergartenIntegrated", text, StringComparison.Ordinal);
    }
}
