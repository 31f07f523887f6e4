using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Deciding;

/// <summary>Decisions that concern only some cases: by a condition, or because no rule of a table answers.</summary>
public sealed class ApplicabilityTests
{
    [Theory]
    [InlineData("{standing: notApplicable}", "{reader.resident: false}")]
    [InlineData("{standing: {good: false}}", "{reader.resident: true}")]
    [InlineData("{standing: {status: undetermined, missing: [reader.resident]}}", "{reader.resident: null}")]
    [InlineData("{standing: {status: undetermined, missing: [reader.resident]}}", "{reader.resident: null, \"reader.loans[1].days\": 3}")]
    [InlineData("{standing: {status: undetermined, missing: [reader.resident, \"reader.loans[1].days\"]}}", "{reader.resident: null, \"reader.loans[1].days\": null}")]
    [InlineData("{standing: {findings: {loan-length: violated}}}", "{reader.resident: null}")]
    public void A_checklist_applies_on_its_condition(string expectation, string but) => Holds(expectation, but);

    [Theory]
    [InlineData("{borrows: notApplicable}", "{reader.kind: child}")]
    [InlineData("{borrows: true}", "{reader.kind: adult}")]
    [InlineData("{borrows: {status: undetermined, missing: [reader.kind]}}", "{reader.kind: null}")]
    [InlineData("{borrows: {status: undetermined, missing: [reader.kind, reader.loans]}}", "{reader.kind: null, reader.loans: null}")]
    [InlineData("{borrows: {status: undetermined, missing: [reader.loans]}}", "{reader.loans: null}")]
    public void An_expression_applies_on_its_condition(string expectation, string but) => Holds(expectation, but);

    [Theory]
    [InlineData("{deposit: {due: true}, readsDeposit: true}", "{reader.distance: 21}")]
    [InlineData("{deposit: {due: false}, readsDeposit: false}", "{reader.distance: 9}")]
    [InlineData("{deposit: notApplicable, readsDeposit: false}", "{reader.distance: 10}")]
    [InlineData("{deposit: notApplicable}", "{reader.distance: 20}")]
    [InlineData("{deposit: undetermined, readsDeposit: undetermined, missing: [reader.distance]}", "{reader.distance: null}")]
    public void A_table_may_concern_only_the_cases_that_a_rule_answers(string expectation, string but) => Holds(expectation, but);

    [Fact]
    public void The_reason_is_told_in_both_languages_with_what_is_known()
    {
        var pack = LendingVariants.Conditional.Load().Pack!;

        var far = Decided.In(pack, "deposit", "reader: {distance: 15}");
        var stranger = Decided.In(pack, "standing", "reader: {resident: false, name: \"李\"}");
        var nameless = Decided.In(pack, "standing", "reader: {resident: false}");

        Assert.Equal("15公里的未作规定", far.Reason!.Zh);
        Assert.Equal("nothing is laid down for 15 km", far.Reason.En);
        Assert.Equal("李不是本市居民", stranger.Reason!.Zh);
        Assert.Equal("(unknown) is no resident", nameless.Reason!.En);
    }

    [Fact]
    public void A_condition_is_read_like_any_other_expression()
    {
        var pack = LendingVariants.Conditional.Replace("lending/decisions.yaml", "applies: reader.kind = adult", "applies: yearlyFee.amount > 0").Load().Pack!;

        Assert.Contains("yearlyFee", pack.FindDecision("borrows")!.Reads);
        Assert.IsType<BooleanType>(pack.FindDecision("borrows")!.Applicability!.Applies.Type);
    }

    private static void Holds(string expectation, string but) => Assert.Empty(LendingCases.Expecting(expectation, but, LendingVariants.Conditional).Failures);
}
