using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Cases;

public sealed class CaseFileReaderTests
{
    [Fact]
    public void Facts_may_be_written_out_with_the_day_among_them()
    {
        var run = LendingCases.Run("""
            cases:
              - title: {zh: 一, en: one}
                given: {asOf: 2023-01-01, reader: {kind: child, resident: false}}
                expect: {yearlyFee: {amount: 5}}
            """);

        Assert.Empty(run.Diagnostics);
        Assert.True(Assert.Single(run.Outcomes).Passed);
    }

    [Fact]
    public void The_day_of_the_case_goes_before_that_of_its_facts()
    {
        var run = LendingCases.Run("""
            cases:
              - title: {zh: 一, en: one}
                asOf: 2019-12-31
                given: {asOf: 2023-01-01, reader: {kind: child, resident: false}}
                expect: {yearlyFee: notApplicable}
            """);

        Assert.True(Assert.Single(run.Outcomes).Passed);
    }

    [Fact]
    public void Nothing_given_is_a_case_without_subjects_that_changes_may_fill()
    {
        var run = LendingCases.Run("""
            cases:
              - title: {zh: 一, en: one}
                asOf: 2023-01-01
                expect: {yearlyFee: notApplicable}
              - title: {zh: 二, en: two}
                asOf: 2023-01-01
                but: {reader.resident: true}
                expect: {yearlyFee: {amount: 0}}
            """);

        Assert.Empty(run.Diagnostics);
        Assert.All(run.Outcomes, outcome => Assert.True(outcome.Passed));
        Assert.Equal(2, run.Outcomes.Length);
    }

    [Fact]
    public void A_case_with_an_error_does_not_keep_the_others_from_running()
    {
        var run = LendingCases.Run("""
            cases:
              - title: {zh: 一, en: one}
                asOf: 2023-01-01
                given: nobody
                expect: {yearlyFee: notApplicable}
              - 2
              - title: {zh: 三, en: three}
                asOf: 2023-13-01
                expect: {yearlyFee: notApplicable}
              - title: {zh: 四, en: four}
                asOf: 2023-01-01
                expect: {yearlyFee: notApplicable}
            """);

        Assert.Equal("four", Assert.Single(run.Outcomes).Title.En);
        Assert.Equal([("YCR4001", 4), ("YCR1303", 6), ("YCR1312", 8)], run.Diagnostics.Select(told => (told.Code, told.Location.Line)));
    }

    [Fact]
    public void Facts_that_are_not_there_are_told_with_the_place_that_names_them()
    {
        var told = Assert.Single(LendingCases.Run("""
            facts: {adult: facts/nobody.yaml}
            cases:
              - title: {zh: 一, en: one}
                asOf: 2023-01-01
                given: adult
                expect: {yearlyFee: notApplicable}
            """).Diagnostics);

        Assert.Equal("cases/facts/nobody.yaml:1:1: error YCR1010: 读不到文件:不存在(见 cases/lending.yaml:1:16) (cannot read the file: not there (named in cases/lending.yaml:1:16))", told.ToString());
    }

    [Fact]
    public void Facts_of_an_unknown_name_are_told_with_the_name_that_was_meant()
    {
        var told = Assert.Single(LendingCases.Run($"{LendingCases.Head}  - title: {{zh: 一, en: one}}\n    asOf: 2023-01-01\n    given: adlt\n    expect: {{borrows: true}}\n").Diagnostics);

        Assert.Equal("facts 里没有名为 'adlt' 的事实,是否指 'adult'?", told.MessageZh);
        Assert.Equal("no facts named 'adlt'; did you mean 'adult'?", told.MessageEn);
    }
}
