using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Cases;

public sealed class CaseRunnerTests
{
    [Fact]
    public void A_case_whose_expectations_are_met_passes()
    {
        var outcome = LendingCases.Expecting("{yearlyFee: {amount: 20}, borrows: true, standing: {good: false}}");

        Assert.True(outcome.Passed);
        Assert.Equal("one", outcome.Title.En);
        Assert.Equal(new SourceLocation("cases/lending.yaml", 3, 5), outcome.Location);
    }

    [Fact]
    public void A_case_fails_with_what_was_expected_and_what_came_of_it()
    {
        var failure = Assert.Single(LendingCases.Expecting("{yearlyFee: {amount: 5}}").Failures);

        Assert.Equal("'yearlyFee.amount' 预期 5,实际 20", failure.MessageZh);
        Assert.Equal("'yearlyFee.amount' expected 5, got 20", failure.MessageEn);
        Assert.Equal("yearlyFee.amount", failure.Path);
        Assert.Equal(DiagnosticSeverity.Error, failure.Severity);
    }

    [Fact]
    public void Every_expectation_that_is_not_met_is_told()
    {
        var outcome = LendingCases.Expecting("{yearlyFee: {amount: 5}, borrows: false, standing: {good: true, status: undetermined}}");

        Assert.Equal(["yearlyFee.amount", "borrows", "standing.good", "standing.status"], outcome.Failures.Select(failure => failure.Path));
    }

    [Theory]
    [InlineData("{应交年费: {金额: 20}}")]
    [InlineData("{yearlyFee: {amount: 20.00}}")]
    [InlineData("{yearlyFee: determined}")]
    [InlineData("{borrows: determined}")]
    [InlineData("{borrows: {status: determined}}")]
    [InlineData("{standing: {findings: {loan-length: violated}}}")]
    [InlineData("{standing: {findings: {\"loan-length reader.loans[0]\": satisfied}}}")]
    [InlineData("{standing: {findings: {\"loan-length reader.loans[1]\": violated}}}")]
    public void An_expectation_may_be_written_as(string expectation) => Assert.Empty(LendingCases.Expecting(expectation).Failures);

    [Theory]
    [InlineData("{yearlyFee: {amount: 20}}", "{reader.kind: adult}")]
    [InlineData("{yearlyFee: {amount: 5}}", "{reader.kind: child}")]
    [InlineData("{yearlyFee: {amount: 0}}", "{reader.kind: child, reader.resident: true}")]
    [InlineData("{standing: {good: true}}", "{\"reader.loans[1].days\": 30}")]
    [InlineData("{standing: {good: false}}", "{\"reader.loans[1].days\": 31}")]
    [InlineData("{standing: {good: true}, borrows: false}", "{reader.loans: []}")]
    [InlineData("{yearlyFee: notApplicable}", "{reader: null}")]
    [InlineData("{yearlyFee: {amount: 5}}", "{读者证.类别: 儿童}")]
    public void Changes_are_made_to_the_given_facts(string expectation, string but) =>
        Assert.Empty(LendingCases.Expecting(expectation, but).Failures);

    [Theory]
    [InlineData("{yearlyFee: undetermined}", "{reader.kind: null}")]
    [InlineData("{yearlyFee: {status: undetermined, missing: [reader.kind]}}", "{reader.kind: null}")]
    [InlineData("{yearlyFee: {status: undetermined, missing: [reader.resident]}}", "{reader.resident: null}")]
    [InlineData("{yearlyFee: {status: undetermined, missing: [reader.kind, reader.resident]}}", "{reader.resident: null, reader.kind: null}")]
    [InlineData("{yearlyFee: {missing: []}}", "{reader.name: null}")]
    [InlineData("{standing: {status: undetermined, missing: [\"reader.loans[1].days\"], findings: {loan-length: unknown}}}", "{\"reader.loans[1].days\": null}")]
    [InlineData("{standing: undetermined, yearlyFee: undetermined, missing: [reader.kind, \"reader.loans[1].days\"]}", "{\"reader.loans[1].days\": null, reader.kind: null}")]
    public void Facts_that_are_unknown_leave_a_decision_undetermined_for_want_of_them(string expectation, string but) =>
        Assert.Empty(LendingCases.Expecting(expectation, but).Failures);

    [Fact]
    public void A_value_that_was_expected_of_an_undetermined_decision_is_told_with_what_is_missing()
    {
        var failure = Assert.Single(LendingCases.Expecting("{yearlyFee: {amount: 20}}", "{reader.kind: null}").Failures);

        Assert.Equal("'yearlyFee.amount' 预期 20,实际 undetermined (reader.kind)", failure.MessageZh);
        Assert.Equal("'yearlyFee.amount' expected 20, got undetermined (reader.kind)", failure.MessageEn);
    }

    [Fact]
    public void Facts_that_were_expected_to_be_missing_are_told_in_full()
    {
        var failure = Assert.Single(LendingCases.Expecting("{yearlyFee: {missing: [reader.name]}}", "{reader.kind: null}").Failures);

        Assert.Equal("'yearlyFee.missing' expected [reader.name], got [reader.kind]", failure.MessageEn);
    }

    [Fact]
    public void A_finding_that_differs_is_told_by_its_status()
    {
        var failure = Assert.Single(LendingCases.Expecting("{standing: {findings: {loan-length: satisfied}}}").Failures);

        Assert.Equal("'loan-length' expected satisfied, got violated", failure.MessageEn);
    }

    [Fact]
    public void A_finding_that_does_not_exist_is_told_with_the_one_that_was_meant()
    {
        var failure = Assert.Single(LendingCases.Expecting("{standing: {findings: {loan-lenght: violated}}}").Failures);

        Assert.Equal("'loan-lenght' expected violated, got – (loan-length?)", failure.MessageEn);
    }

    [Theory]
    [InlineData("2019-12-31", "notApplicable")]
    [InlineData("2020-01-01", "{amount: 20}")]
    public void A_decision_applies_from_the_day_of_its_document(string day, string expected)
    {
        var run = LendingCases.Run($"{LendingCases.Head}  - title: {{zh: 一, en: one}}\n    asOf: {day}\n    given: adult\n    expect: {{yearlyFee: {expected}}}\n");

        Assert.Empty(Assert.Single(run.Outcomes).Failures);
    }

    [Fact]
    public void A_division_by_nothing_fails_the_case_and_stops_no_other()
    {
        var source = LendingPack.Source.Replace("lending/decisions.yaml", "{amount: fee(reader.kind)}", "{amount: fee(reader.kind) / 0}");

        var outcome = LendingCases.Expecting("{yearlyFee: {amount: 20}, borrows: true}", source: source);

        Assert.Equal("'yearlyFee.amount' expected 20, got null", Assert.Single(outcome.Failures).MessageEn);
    }

    [Fact]
    public void Rules_that_contradict_each_other_leave_the_decision_undetermined()
    {
        var source = LendingPack.Source.Replace("lending/decisions.yaml", "when: {reader.resident: true}", "when: {reader.kind: adult}");

        Assert.Empty(LendingCases.Expecting("{yearlyFee: {status: undetermined, missing: []}}", source: source).Failures);
    }

    [Fact]
    public void A_filter_within_a_filter_speaks_of_the_outer_element_too()
    {
        // 'of' is of the fines, 'number' of the loans: each stays with the brackets it belongs to.
        var source = LendingPack.Source
            .Replace("lending/facts.yaml", "subjects:\n", "  Fine:\n    title: {zh: 罚款, en: fine}\n    fields:\n      of: {type: integer, zh: 所罚编号, en: number of the loan}\nsubjects:\n")
            .Replace("lending/facts.yaml", "      loans: {", "      fines: {type: list<Fine>, zh: 罚款, en: fines}\n      loans: {")
            .Replace("lending/decisions.yaml", "count(reader.loans) > 0", "count(reader.loans[count(reader.fines[of = number]) > 0]) = 1");

        Assert.Empty(LendingCases.Expecting("{borrows: true}", "{reader.fines: [{of: 2}, {of: 7}]}", source).Failures);
        Assert.Empty(LendingCases.Expecting("{borrows: false}", "{reader.fines: [{of: 7}]}", source).Failures);
    }
}
