using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Deciding;

/// <summary>Requirements that are open and hang on the same facts: what counts is whether all can be met at once.</summary>
public sealed class JointRequirementsTests
{
    [Fact]
    public void Requirements_that_cannot_all_be_met_settle_the_verdict() =>
        Holds("{post: {allowed: false, findings: {child-near: unknown, adult-far: unknown}}}", "{reader.kind: null, reader.distance: 15}");

    [Theory]
    [InlineData("[reader.kind, reader.distance]", "{reader.kind: null, reader.distance: null, reader.resident: true}")]
    [InlineData("[reader.kind, reader.distance, reader.loans]", "{reader.kind: null, reader.distance: null, reader.loans: null}")]
    [InlineData("[reader.distance]", "{reader.kind: child, reader.distance: null, reader.resident: null}")]
    [InlineData("[reader.distance, reader.resident]", "{reader.kind: adult, reader.distance: null, reader.resident: null}")]
    public void A_fact_is_missing_only_where_all_the_other_requirements_can_be_met(string missing, string but) =>
        Holds($"{{post: {{status: undetermined, missing: {missing}}}}}", but);

    [Fact]
    public void What_a_simple_requirement_rules_out_is_not_asked_of_one_that_can_only_be_sampled() => Assert.Empty(LendingCases.Expecting(
        "{ball: {status: undetermined, missing: [\"reader.loans[0].days\", \"reader.loans[1].days\"]}}",
        "{reader.resident: null, \"reader.loans[0].days\": null, \"reader.loans[1].days\": null}",
        LendingVariants.Sampled).Failures);

    [Theory]
    [InlineData("{status: undetermined, missing: [reader.kind]}", "{reader.kind: null, reader.distance: 30}")]
    [InlineData("{status: undetermined, missing: [reader.kind, reader.distance]}", "{reader.kind: null, reader.distance: null}")]
    [InlineData("{status: undetermined, missing: [reader.kind, reader.distance]}", "{reader.kind: null, reader.distance: null, reader.loans: null}")]
    [InlineData("{sent: false}", "{reader.kind: null, reader.distance: 9}")]
    [InlineData("{sent: false}", "{reader.kind: child, reader.distance: null}")]
    public void A_fact_that_verdict_and_reader_share_has_one_value_in_both(string expectation, string but) => Holds($"{{parcel: {expectation}}}", but);

    private static void Holds(string expectation, string but) => Assert.Empty(LendingCases.Expecting(expectation, but, LendingVariants.Joint).Failures);
}
