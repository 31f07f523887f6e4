using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Deciding;

/// <summary>A decision that costs too much is stopped with its place, and the others are made.</summary>
public sealed class BudgetTests
{
    private const string File = "lending/decisions.yaml";
    private const string Ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
    private const string TooLong = $"every a in {Ten}, b in {Ten}, c in {Ten}, d in {Ten}, e in {Ten}, f in {Ten}, g in {Ten} satisfies true";
    private const string Facts = "reader: {kind: adult, resident: true, distance: 3, loans: [{number: 1, days: 3}]}";

    [Theory]
    [InlineData("every a in L satisfies every b in L satisfies every c in L satisfies every d in L satisfies every e in L satisfies every f in L satisfies every g in L satisfies every h in L satisfies true", 12)]
    [InlineData("count(for a in L, b in L, c in L, d in L, e in L, f in L, g in L, h in L return 1) > 3", 18)]
    [InlineData("count(L[count(L[count(L[count(L[count(L[count(L[count(L[count(L) > 3]) > 3]) > 3]) > 3]) > 3]) > 3]) > 3]) > 3", 18)]
    public void It_is_undetermined_and_says_which_iteration_took_too_long(string expression, int column)
    {
        var pack = LendingPack.Source
            .Replace(File, "count(reader.loans) > 0", expression.Replace("L", Ten, StringComparison.Ordinal))
            .Load().Pack!;

        var result = Decided.In(pack, "borrows", Facts);

        Assert.Equal(DecisionStatus.Undetermined, result.Status);
        Assert.Equal("YCR3001", result.Stopped!.Code);
        Assert.Equal($"lending/decisions.yaml:20:{column}", result.Stopped.Location.ToString());
        Assert.StartsWith("YCR3001: decision 'borrows' was stopped: ", result.Reason!.En, StringComparison.Ordinal);
        Assert.Contains($"lending/decisions.yaml:20:{column}", result.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(DecisionStatus.Determined, Decided.In(pack, "yearlyFee", Facts).Status);
    }

    [Fact]
    public void What_reads_it_is_stopped_with_the_same_place()
    {
        var pack = LendingPack.Source
            .Replace(File, "count(reader.loans) > 0", TooLong)
            .With("lending/more.yaml", """
                decisions:
                  reads:
                    title: {zh: 读它, en: reads it}
                    subject: reader
                    source: lending-2020 第一条
                    gives: {type: boolean}
                    value: borrows = true
                """)
            .Load().Pack!;

        Assert.Equal("lending/decisions.yaml:20:12", Decided.In(pack, "reads", Facts).Stopped!.Location.ToString());
        Assert.Contains("YCR3001", Decided.Document(pack, "reads", Facts, chinese: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_expects_a_decision_to_be_open_does_not_pass_because_it_is_stopped()
    {
        var source = LendingPack.Source.Replace(File, "count(reader.loans) > 0", TooLong);

        var failure = Assert.Single(LendingCases.Expecting("{borrows: {status: undetermined, missing: []}}", source: source).Failures);

        Assert.Equal("YCR3001", failure.Code);
    }

    [Theory]
    [InlineData("reader.distance * 79228162514264337593543950335 > 1")]
    [InlineData("reader.distance + 79228162514264337593543950335 > reader.distance * 79228162514264337593543950335")]
    [InlineData("reader.distance / 0.0000000000000000000000000001 > reader.distance")]
    [InlineData("sum(for loan in reader.loans return loan.days * 79228162514264337593543950335) > 1")]
    public void Numbers_beyond_a_decimal_throw_nothing(string expression)
    {
        var pack = LendingPack.Source.Replace(File, "count(reader.loans) > 0", expression).Load().Pack!;

        Assert.Null(Decided.In(pack, "borrows", "reader: {}").Stopped);
        Assert.Null(Decided.In(pack, "borrows", "reader: {loans: [{number: 1}, {number: 2}]}").Stopped);
        Assert.Null(Decided.In(pack, "borrows", Facts).Stopped);
    }

    [Fact]
    public void A_condition_of_ten_thousand_values_is_read_and_decided()
    {
        var values = string.Join(", ", Enumerable.Range(1, 10_000));
        var pack = LendingPack.Source.Replace(File, "when: {reader.resident: true}", $"when: {{reader.resident: true, reader.distance: [{values}]}}").Load().Pack!;

        Assert.Equal(DecisionStatus.Determined, Decided.In(pack, "yearlyFee", "reader: {resident: true, distance: 10000}").Status);
    }
}
