using System.Text;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Suggesting;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Suggesting;

public sealed class CaseSuggesterTests
{
    [Fact]
    public void Cases_that_are_pasted_reach_all_that_they_were_suggested_for()
    {
        var before = LendingCases.Head + LendingCoverage.Case("{yearlyFee: {amount: 20}, standing: {good: false}, borrows: true}");
        var suggested = Suggest(before);

        var after = LendingCoverage.Of(before + string.Concat(suggested.Select(one => one.Yaml)));

        Assert.NotEmpty(suggested);
        Assert.Empty(after.Unreached.Select(item => item.Key));
    }

    [Fact]
    public void A_suggestion_names_what_it_reaches_in_both_languages_and_that_a_person_is_to_confirm_it()
    {
        var suggestion = Suggest(LendingCases.Head + LendingCoverage.Case("{standing: {good: false}}"))
            .Single(one => one.Item.Kind == CoverageKind.Boundary && one.Item.What.En.Contains("exactly", StringComparison.Ordinal) && one.Item.Decision!.Name == "standing");

        Assert.Equal(
            """
              - title: {zh: "待人工确认:standing.loan-length 的界限 loan.days <= longestLoan：恰在界限上", en: "to be confirmed by a person: boundary loan.days <= longestLoan of standing.loan-length: exactly at it"}
                pins: lending-2020 第二条
                asOf: 2023-01-01
                given: adult
                but: {"reader.loans[0].days": 30}
                expect:
                  standing: {good: false, findings: {loan-length: violated}}

            """.ReplaceLineEndings("\n"),
            suggestion.Yaml);
        Assert.Equal(LendingCoverage.CasesFile, suggestion.File);
    }

    [Fact]
    public void Where_no_case_asks_for_a_decision_one_is_built_on_what_is_known_of_its_subject()
    {
        var suggested = Suggest(LendingCases.Head + LendingCoverage.Case("{borrows: true}"));

        Assert.Contains(suggested, one => one.Item.Key == "rule yearlyFee.resident applies");
    }

    [Fact]
    public void With_facts_written_out_in_the_case_they_are_written_out_in_the_suggestion()
    {
        var suggested = Suggest("cases:\n  - title: {zh: 一, en: one}\n    asOf: 2023-01-01\n    given: {reader: {kind: adult, resident: false, name: \"甲:乙\"}}\n    expect: {yearlyFee: {amount: 20}}\n");

        var suggestion = suggested.Single(one => one.Item.Key == "rule yearlyFee.resident applies");
        Assert.Contains("      reader: {kind: adult, name: \"甲:乙\", resident: true}\n", suggestion.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_one_fact_away_is_found_among_many_figures()
    {
        var folder = RepositoryFolder.PathOf("rules", "national");
        var file = Path.Combine(folder, "cases", "one.yaml");
        var diagnostics = new DiagnosticBag();
        var pack = RepositoryPack.Of("rules/national");
        var definitions = new CaseFileReader(pack, CaseFolder.ReadFile, diagnostics).Read(file, "facts: {large: facts/large.yaml}\ncases:\n  - title: {zh: 一, en: one}\n    asOf: 2023-06-01\n    given: large\n    expect: {facilityStandard: {}, taxRelief: {}}\n"u8.ToArray());
        Assert.Empty(diagnostics.ToSorted());
        var coverage = CoverageResult.Of(pack, PackOwnership.Of(PackFolder.TryRead(folder)!), definitions);

        var suggested = CaseSuggester.Suggest(coverage, Path.Combine(folder, "cases"), CaseFolder.ReadFile);

        (string Name, string Side)[] wanted = [("director-training", "violated"), ("director-education", "violated"), ("health-workers-trained", "unknown"), ("monitoring", "violated"), ("senior-room-area", "next value"), ("community-care-2026", "applies")];
        Assert.All(wanted, side => Assert.Contains(suggested, one => one.Item.What.En.Contains(side.Name, StringComparison.Ordinal) && one.Item.What.En.Contains(side.Side, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<SuggestedCase> Suggest(string cases) => CaseSuggester.Suggest(
        LendingCoverage.Of(cases),
        "lending/cases",
        path => path.EndsWith("adult.yaml", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(LendingCases.Adult) : default(ReadOnlyMemory<byte>?));
}
