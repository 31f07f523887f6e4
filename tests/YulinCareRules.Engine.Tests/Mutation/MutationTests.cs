using System.Text;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Mutation;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Mutation;

public sealed class MutationTests
{
    private const string Bound = "standing.loan-length: loan.days <= longestLoan → <";
    private const string Opposite = "standing.loan-length: loan.days <= longestLoan → >";

    [Fact]
    public void A_case_far_from_the_bound_notices_the_opposite_but_not_the_bound_itself()
    {
        var result = LendingMutation.Of(LendingCoverage.Case("{standing: {good: true}}", "{\"reader.loans[1].days\": 3}"));

        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(result, Opposite));
        Assert.Equal(MutantFate.Survived, LendingMutation.FateOf(result, Bound));
    }

    [Fact]
    public void A_case_at_the_bound_notices_both_and_the_figure_a_step_less()
    {
        var result = LendingMutation.Of(LendingCoverage.Case("{standing: {good: true}}", "{\"reader.loans[1].days\": 30}"));

        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(result, Opposite));
        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(result, Bound));
        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(result, "longestLoan: 30 → 29"));
        Assert.Equal(MutantFate.Survived, LendingMutation.FateOf(result, "longestLoan: 30 → 31"));
    }

    [Fact]
    public void A_mutant_that_no_case_comes_by_survives_with_no_case_to_its_name()
    {
        var result = LendingMutation.Of(LendingCoverage.Case("{borrows: true}"));

        var survivor = result.Survivors.Single(one => one.Mutant.Name == Bound);
        Assert.Equal(0, survivor.Cases);
        Assert.Equal(new SourceLocation("lending/decisions.yaml", 33, 18), survivor.Mutant.Location);
    }

    [Theory]
    [InlineData("yearlyFee.resident: rule taken out")]
    [InlineData("yearlyFee.resident: condition dropped: reader.resident: true")]
    [InlineData("yearlyFee.resident: reader.resident = true → !=")]
    [InlineData("yearlyFee.resident: 0 → 1")]
    [InlineData("fee(adult): 20 → 21")]
    public void What_a_rule_says_is_guarded_by_cases_on_both_sides(string mutant)
    {
        var result = LendingMutation.Of(LendingCoverage.Case("{yearlyFee: {amount: 20}}") + LendingCoverage.Case("{yearlyFee: {amount: 0}}", "{reader.resident: true}"));

        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(result, mutant));
    }

    [Theory]
    [InlineData("2019-12-31", "lending-2020: from 2020-01-01 → 2019-12-31")]
    [InlineData("2020-01-01", "lending-2020: from 2020-01-01 → 2020-01-02")]
    public void The_day_on_which_a_document_begins_is_guarded_from_each_side(string asOf, string mutant)
    {
        var wanted = asOf == "2019-12-31" ? "notApplicable" : "{amount: 20}";
        var near = LendingMutation.Of(LendingCoverage.Case($"{{yearlyFee: {wanted}}}", asOf: asOf));
        var far = LendingMutation.Of(LendingCoverage.Case("{yearlyFee: {amount: 20}}"));

        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(near, mutant));
        Assert.Equal(MutantFate.Survived, LendingMutation.FateOf(far, mutant));
    }

    [Fact]
    public void A_change_that_no_facts_can_tell_is_proved_equivalent_and_not_counted()
    {
        // No count of days is below zero, so that it is above -1 as surely as it is 0 or more.
        var source = LendingPack.Source.Replace("lending/decisions.yaml", "require: loan.days <= longestLoan", "require: loan.days <= longestLoan or (loan.days < 0)");
        var result = LendingMutation.Of(LendingCoverage.Case("{standing: {good: true}}", "{\"reader.loans[1].days\": 30}"), source);

        Assert.Equal(MutantFate.Equivalent, LendingMutation.FateOf(result, "standing.loan-length: 0 → -1"));
        Assert.Equal(100m * result.Count(MutantFate.Killed) / (result.Mutants.Length - result.Count(MutantFate.Equivalent)), result.Score);
    }

    [Fact]
    public void The_weight_of_a_requirement_is_guarded_by_its_verdict()
    {
        const string Weight = "standing.loan-length: mandatory → recommended";
        var verdict = LendingMutation.Of(LendingCoverage.Case("{standing: {good: false}}"));
        var finding = LendingMutation.Of(LendingCoverage.Case("{standing: {findings: {loan-length: violated}}}"));

        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(verdict, Weight));
        Assert.Equal(MutantFate.Survived, LendingMutation.FateOf(finding, Weight));
    }

    [Fact]
    public void The_hit_policy_is_guarded_by_a_case_of_several_rules()
    {
        var source = LendingPack.Source.Replace("lending/decisions.yaml", "      amount: {type: number, unit: yuan, zh: 金额, en: amount}\n    rules:", "      amount: {type: number, unit: yuan, zh: 金额, en: amount}\n    hitPolicy: F\n    rules:")
            .Replace("lending/decisions.yaml", "when: {reader.resident: false}\n        then: {amount: fee(reader.kind)}", "when: \"true\"\n        then: {amount: fee(reader.kind)}");
        var both = LendingMutation.Of(LendingCoverage.Case("{yearlyFee: {amount: 0}}", "{reader.resident: true}"), source);
        var last = LendingMutation.Of(LendingCoverage.Case("{yearlyFee: {amount: 20}}"), source);

        Assert.Equal(MutantFate.Killed, LendingMutation.FateOf(both, "yearlyFee: hit policy F → U"));
        Assert.Equal(MutantFate.Survived, LendingMutation.FateOf(last, "yearlyFee: hit policy F → U"));
    }

    [Theory]
    [InlineData("{reader.resident: true}", "20", MutantFate.Survived)]
    [InlineData("{reader.resident: false}", "25", MutantFate.Killed)]
    public void The_aggregation_is_guarded_by_a_case_of_several_rules(string facts, string amount, object fate)
    {
        var source = LendingPack.Source.Replace("lending/decisions.yaml", "      amount: {type: number, unit: yuan, zh: 金额, en: amount}\n    rules:", "      amount: {type: number, unit: yuan, zh: 金额, en: amount}\n    hitPolicy: C\n    aggregation: sum\n    rules:")
            .Replace("lending/decisions.yaml", "when: {reader.resident: true}\n        then: {amount: 0}", "when: {reader.resident: false}\n        then: {amount: 5}")
            .Replace("lending/decisions.yaml", "when: {reader.resident: false}\n        then: {amount: fee(reader.kind)}", "when: \"true\"\n        then: {amount: fee(reader.kind)}");

        Assert.Equal(fate, LendingMutation.FateOf(LendingMutation.Of(LendingCoverage.Case($"{{yearlyFee: {{amount: {amount}}}}}", facts), source), "yearlyFee: sum → max"));
    }

    [Fact]
    public void What_a_base_wrote_is_not_changed()
    {
        var result = LendingMutation.Of(LendingCoverage.Case("{yearlyFee: {amount: 1}}"), LendingPack.Branch, "branch");

        Assert.NotEmpty(result.Mutants);
        Assert.All(result.Mutants, one => Assert.StartsWith("branch/", one.Mutant.Location.File, StringComparison.Ordinal));
    }

    [Fact]
    public void A_survivor_that_is_listed_with_a_reason_is_explained()
    {
        var (result, diagnostics) = Explained($"survivors:\n  - mutant: \"{Bound}\"\n    reason: {{zh: 示例, en: an example}}\n");

        Assert.Empty(diagnostics);
        Assert.Equal([Bound], LendingMutation.Names(result, MutantFate.Explained));
    }

    [Theory]
    [InlineData("standing.loan-length: loan.days <= longestLoan → <<", "YCR5111")]
    [InlineData(Opposite, "YCR5111")]
    public void An_entry_that_matches_no_survivor_is_an_error(string mutant, string code)
    {
        var (_, diagnostics) = Explained($"survivors:\n  - mutant: \"{mutant}\"\n    reason: {{zh: 示例, en: an example}}\n");

        Assert.Equal(code, Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("survivors:\n  - reason: {zh: 示例, en: an example}\n")]
    [InlineData("survivors:\n  - mutant: some\n")]
    [InlineData("survivor: []\n")]
    public void A_list_that_is_not_whole_is_an_error(string text) => Assert.NotEmpty(Explained(text).Diagnostics);

    private static (MutationResult Result, IReadOnlyList<Diagnostic> Diagnostics) Explained(string text)
    {
        var result = LendingMutation.Of(LendingCoverage.Case("{standing: {good: true}}", "{\"reader.loans[1].days\": 3}"));
        var diagnostics = new DiagnosticBag();
        var explained = SurvivorList.Read("cases/surviving-mutants.yaml", Encoding.UTF8.GetBytes(text), diagnostics).Explain(result, diagnostics);
        return (explained, diagnostics.ToSorted());
    }
}
