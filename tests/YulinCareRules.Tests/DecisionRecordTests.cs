using System.Text;
using Microsoft.Extensions.DependencyInjection;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.Tests;

/// <summary>What was decided is kept, and decided again a year later.</summary>
public sealed class DecisionRecordTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private static readonly CareCase Facts = new()
    {
        Institution = new Institution { LegalForm = LegalForm.ForProfit, Demonstration = true, GuidanceFunction = true, NewPlaces = 12 },
        Person = new Person { AbusedChild = true },
    };

    private static readonly CareRules Rules = CareRules.LoadEmbedded();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_is_decided_again_to_the_same(bool chinese)
    {
        using var services = new ServiceCollection().AddYulinCareRules().BuildServiceProvider();
        var rules = services.GetRequiredService<ICareRules>();

        var result = rules.Replay(rules.Evaluate(Facts, Day).ToRecord(chinese));

        Assert.True(result.IsSame);
        Assert.True(result.IsSamePack);
        Assert.Equal(rules.Pack, result.Recorded);
        Assert.Contains(result.Decisions, decision => decision is { Name: "centralSubsidy", State: ReplayState.Same });
    }

    [Fact]
    public void Both_evaluators_write_the_same_record() =>
        Assert.Equal(Rules.Evaluate(Facts, Day).ToRecord(), CareRules.LoadEmbedded(RuleEvaluator.Interpreted).Evaluate(Facts, Day).ToRecord());

    [Fact]
    public void A_masked_record_tells_no_personal_fact_and_says_what_cannot_be_decided_again()
    {
        var record = Rules.Evaluate(Facts, Day).ToRecord(maskPersonalFacts: true);

        Assert.Contains("\"facts\":{\"institution\":{", Encoding.UTF8.GetString(record), StringComparison.Ordinal);
        Assert.Contains("\"person\":{}", Encoding.UTF8.GetString(record), StringComparison.Ordinal);
        var ban = Assert.Single(Rules.Replay(record).Decisions, decision => decision.Name == "personnelBan");
        Assert.Equal(ReplayState.Masked, ban.State);
        Assert.Equal(["person.abusedChild"], ban.Masked);
    }

    [Fact]
    public void An_altered_record_is_refused_with_its_code()
    {
        var record = Encoding.UTF8.GetString(Rules.Evaluate(Facts, Day).ToRecord());

        var refused = Assert.Throws<InvalidRecordException>(() => Rules.Replay(Encoding.UTF8.GetBytes(record.Replace("120000", "130000", StringComparison.Ordinal))));

        Assert.Equal("YCR6202", Assert.Single(refused.Diagnostics).Code);
    }
}
