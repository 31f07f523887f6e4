using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Coverage;

public sealed class CoverageTests
{
    private const string Fee = "{yearlyFee: {amount: 20}}";

    [Fact]
    public void A_case_reaches_the_rule_that_applies_and_the_other_as_one_that_does_not()
    {
        var (reached, unreached) = LendingCoverage.Keys(LendingCoverage.Case(Fee));

        Assert.Contains("rule yearlyFee.visitor applies", reached);
        Assert.Contains("rule yearlyFee.resident doesNotApply", reached);
        Assert.Contains("rule yearlyFee.resident applies", unreached);
        Assert.Contains("rule yearlyFee.visitor doesNotApply", unreached);
    }

    [Fact]
    public void What_a_case_does_not_ask_for_it_does_not_reach()
    {
        var (reached, _) = LendingCoverage.Keys(LendingCoverage.Case(Fee));

        Assert.DoesNotContain(reached, key => key.Contains("standing", StringComparison.Ordinal) || key.Contains("borrows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(29, false, false)]
    [InlineData(30, true, false)]
    [InlineData(31, false, true)]
    [InlineData(32, false, false)]
    public void A_boundary_is_reached_exactly_at_it_and_by_the_next_value_on_its_other_side_alone(int days, bool at, bool beside)
    {
        var (reached, _) = LendingCoverage.Keys(LendingCoverage.Case("{standing: determined}", $"{{\"reader.loans[1].days\": {days}}}"));

        Assert.Equal(at, reached.Any(key => key.StartsWith("boundary standing", StringComparison.Ordinal) && key.EndsWith(" at", StringComparison.Ordinal)));
        Assert.Equal(beside, reached.Any(key => key.StartsWith("boundary standing", StringComparison.Ordinal) && key.EndsWith(" beside", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("10", "requirement standing.loan-length satisfied")]
    [InlineData("31", "requirement standing.loan-length violated")]
    [InlineData("null", "unknown standing.loan-length")]
    public void Each_side_of_a_requirement_is_an_item_of_its_own(string days, string key)
    {
        var (reached, _) = LendingCoverage.Keys(LendingCoverage.Case("{standing: {findings: {}}}", $"{{\"reader.loans[1].days\": {days}}}"));

        Assert.Contains(key, reached);
    }

    [Fact]
    public void A_decision_is_reached_as_unknown_when_facts_are_missing()
    {
        var (reached, unreached) = LendingCoverage.Keys(LendingCoverage.Case("{yearlyFee: undetermined}", "{reader.kind: null}"));

        Assert.Contains("unknown yearlyFee", reached);
        Assert.Contains("unknown standing", unreached);
    }

    [Theory]
    [InlineData("2019-12-31", "date yearlyFee 2019-12-31")]
    [InlineData("2020-01-01", "date yearlyFee 2020-01-01")]
    public void Both_sides_of_the_first_day_are_items(string asOf, string key)
    {
        var (reached, _) = LendingCoverage.Keys(LendingCoverage.Case("{yearlyFee: {missing: []}}", asOf: asOf));

        Assert.Contains(key, reached);
    }

    [Fact]
    public void A_clause_is_reached_through_the_figure_or_the_rule_that_encodes_it()
    {
        var (reached, unreached) = LendingCoverage.Keys(LendingCoverage.Case(Fee));

        Assert.Contains("clause lending-2020 第一条", reached);
        Assert.Contains("clause lending-2020 第二条", unreached);
    }

    [Fact]
    public void Yes_and_no_of_an_expression_are_two_items()
    {
        var (reached, unreached) = LendingCoverage.Keys(LendingCoverage.Case("{borrows: true}"));

        Assert.Contains(reached, key => key.StartsWith("value borrows", StringComparison.Ordinal) && key.EndsWith(" true", StringComparison.Ordinal));
        Assert.Contains(unreached, key => key.StartsWith("value borrows", StringComparison.Ordinal) && key.EndsWith(" false", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_base_wrote_is_left_to_the_cases_of_the_base()
    {
        var result = LendingCoverage.Of(LendingCases.Head + LendingCoverage.Case("{yearlyFee: {amount: 1}}"), LendingPack.Branch, "branch");

        Assert.All(result.Items, item => Assert.StartsWith("branch/", item.Item.Location.File, StringComparison.Ordinal));
        Assert.Contains(result.Items, item => item is { Item.Key: "rule yearlyFee.visitor applies", Cases: 1 });
    }

    [Fact]
    public void A_rule_that_waits_for_a_figure_nobody_set_is_beyond_the_reach_of_any_case()
    {
        var source = LendingPack.Source
            .Replace("lending/figures.yaml", "  longestLoan:", "  surcharge:\n    title: {zh: 加收, en: surcharge}\n    type: number\n    unit: yuan\n    source: lending-2020 第一条\n  longestLoan:")
            .Replace("lending/decisions.yaml", "when: {reader.resident: true}", "when: reader.resident and surcharge != null");

        var result = LendingCoverage.Of(LendingCases.Head + LendingCoverage.Case(Fee), source);

        Assert.Equal("rule yearlyFee.resident applies", Assert.Single(result.BeyondReach).Key);
    }

    [Fact]
    public void An_item_stands_where_it_is_written()
    {
        var result = LendingCoverage.Of(LendingCases.Head + LendingCoverage.Case(Fee));

        var boundary = result.Items.First(item => item.Item.Kind == CoverageKind.Boundary && item.Item.Decision!.Name == "standing").Item;
        Assert.Equal(new SourceLocation("lending/decisions.yaml", 33, 18), boundary.Location);
        Assert.Equal("boundary loan.days <= longestLoan of standing.loan-length: exactly at it", boundary.What.En);
    }
}
