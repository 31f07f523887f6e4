using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Deciding;

/// <summary>Outputs that are records, lists of records or words, and findings beside the outputs of a table.</summary>
public sealed class RichOutputTests
{
    [Theory]
    [InlineData("{report: {marks: [{name: books, value: 2, state: met}, {name: distance, state: met}], first: {name: books, state: null}, words: {zh: 两项指标}}}", "{reader.distance: 9.5}")]
    [InlineData("{报告: {指标: [{数值: 2, 状态: 达标}, {状态: 未达标}]}}", "{reader.distance: 10}")]
    [InlineData("{report: {status: undetermined, missing: [reader.distance], marks: [{state: met}, {name: distance, value: null, state: null}]}}", "{reader.distance: null}")]
    [InlineData("{yearlyFee: {amount: 20, findings: {loan-length: violated}}}", "{}")]
    [InlineData("{yearlyFee: {amount: 0, findings: {loan-length: unknown}}}", "{reader.resident: true, \"reader.loans[1].days\": null}")]
    [InlineData("{yearlyFee: {status: undetermined, missing: [reader.resident], findings: {loan-length: violated}}}", "{reader.resident: null}")]
    public void A_case_may_expect_of_them(string expectation, string but) =>
        Assert.Empty(LendingCases.Expecting(expectation, but, LendingVariants.Rich).Failures);

    [Theory]
    [InlineData("{marks: [{state: open}, {state: met}]}", "report.marks[0].state")]
    [InlineData("{marks: [{state: met}]}", "report.marks")]
    [InlineData("{marks: [{value: null}, {state: met}]}", "report.marks[0].value")]
    [InlineData("{first: {value: 3}}", "report.first.value")]
    [InlineData("{first: books}", "report.first")]
    [InlineData("{words: {en: three marks}}", "report.words.en")]
    public void A_part_that_differs_is_told_by_its_path(string expectation, string path)
    {
        var failure = Assert.Single(LendingCases.Expecting($"{{report: {expectation}}}", "{reader.distance: 9}", LendingVariants.Rich).Failures);

        Assert.Equal(path, failure.Path);
    }

    [Fact]
    public void A_field_that_the_record_lacks_is_told()
    {
        var failure = Assert.Single(LendingCases.Expecting("{report: {first: {nmae: books}}}", "{reader.distance: 9}", LendingVariants.Rich).Failures);

        Assert.Equal("YCR1203", failure.Code);
        Assert.Equal("name", failure.Suggestion);
    }

    [Fact]
    public void Words_of_an_open_decision_are_not_held_to_anything()
    {
        var failure = Assert.Single(LendingCases.Expecting("{report: {words: {zh: 两项指标}}}", "{reader.distance: null}", LendingVariants.Rich).Failures);

        Assert.Equal("report.words", failure.Path);
    }

    [Theory]
    [InlineData(true, "\"words\":\"两项指标\"")]
    [InlineData(false, "\"words\":\"two marks\"")]
    public void A_document_has_the_words_of_its_language_and_records_as_objects(bool chinese, string words)
    {
        var document = Decided.Document(LendingVariants.Rich.Load().Pack!, "report", "reader: {distance: 9, loans: []}", chinese);

        Assert.Contains("\"marks\":[{\"name\":\"books\",\"value\":0,\"state\":\"open\"},{\"name\":\"distance\",\"value\":9,\"state\":\"met\"}]", document, StringComparison.Ordinal);
        Assert.Contains(words, document, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_shows_the_known_part_of_records_and_the_findings_of_an_open_decision()
    {
        var pack = LendingVariants.Rich.Load().Pack!;

        var report = Decided.Document(pack, "report", "reader: {loans: []}", false);
        var fee = Decided.Document(pack, "yearlyFee", "reader: {loans: []}", false);

        Assert.Contains("\"status\":\"undetermined\"", report, StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"distance\",\"value\":null,\"state\":null}", report, StringComparison.Ordinal);
        Assert.Contains("\"value\":{\"amount\":null,\"findings\":[]}", fee, StringComparison.Ordinal);
    }

    [Fact]
    public void People_read_the_fields_by_their_names()
    {
        var facts = LendingVariants.Rich.Load().Pack!;
        var result = Decided.In(facts, "report", "reader: {distance: 9, loans: []}");

        Assert.Equal("名目:books,数值:0,状态:未达标;名目:distance,数值:9,状态:达标", Shown(result, 0, true));
        Assert.Equal("name: books, value: 0", Shown(result, 1, false));
        Assert.Equal("two marks", Shown(result, 2, false));
    }

    private static string Shown(DecisionResult result, int output, bool chinese) =>
        FactText.For(result.Values[output]!, result.Decision.Outputs[output].Type, chinese);

    [Fact]
    public void The_explanation_shows_the_findings_and_rests_on_their_clauses_too()
    {
        var result = Decided.In(LendingVariants.Rich.Load().Pack!, "yearlyFee", "reader: {resident: true, loans: [{days: 3}]}");

        Assert.Equal(["第一条", "第二条"], Explainer.Clauses(result.Sources).Select(clause => clause.Locator));
        Assert.Equal(FindingStatus.Satisfied, Assert.Single(result.Findings).Status);
    }
}
