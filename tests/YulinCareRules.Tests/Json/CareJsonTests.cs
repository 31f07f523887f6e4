using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine;

namespace YulinCareRules.Tests.Json;

public sealed class CareJsonTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly JsonSerializerOptions options = CareJson.Default.CreateOptions();
    private readonly CareRules rules = CareRules.LoadEmbedded();

    [Fact]
    public void Facts_written_and_read_again_are_the_same_facts() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2020, 1), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var (facts, _) = new RandomCases(seed).Next();
            var json = JsonSerializer.Serialize(facts, options);
            return ValueText.Of(facts) == ValueText.Of(JsonSerializer.Deserialize<CareCase>(json, options)) && ValueText.Of(facts) == ValueText.Of(rules.ReadCase(Encoding.UTF8.GetBytes(json), "case.json", out _));
        }));

    [Fact]
    public void Names_are_those_of_the_pack_and_unknown_facts_are_left_out()
    {
        var facts = new CareCase { Institution = new Institution { LegalForm = LegalForm.ForProfit, ServiceModes = [ServiceMode.FullDay, ServiceMode.Hourly], Registration = new Registration { Date = new DateOnly(2021, 2, 3) } } };

        Assert.Equal("""{"institution":{"legalForm":"forProfit","serviceModes":["fullDay","hourly"],"registration":{"date":"2021-02-03"}}}""", JsonSerializer.Serialize(facts, options));
    }

    [Fact]
    public void Chinese_names_are_read()
    {
        var facts = JsonSerializer.Deserialize<CareCase>("""{"托育机构":{"机构性质":"营利性","班级":[{"班型":"托小班","在托人数":12}]}}""", options)!;

        Assert.Equal(LegalForm.ForProfit, facts.Institution!.LegalForm);
        Assert.Equal((ClassType.Toddler, 12), (facts.Institution.Classes!.Value[0].Type, facts.Institution.Classes!.Value[0].Children));
    }

    [Theory]
    [InlineData("""{"institution":{"legalFrom":"forProfit"}}""", "legalFrom")]
    [InlineData("""{"institution":{"legalForm":"forprofit"}}""", "'forProfit'")]
    [InlineData("""{"institution":{"newPlaces":1,"newPlaces":2}}""", "newPlaces")]
    [InlineData("""{"institution":{"classes":[null]}}""", "null")]
    [InlineData("""{"institution":{"newPlaces":"8"}}""", "$.institution.newPlaces")]
    public void What_is_not_declared_is_refused_by_name(string json, string named)
    {
        var problem = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CareCase>(json, options));

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_by_the_rules_every_error_comes_with_its_place_and_the_name_that_was_meant()
    {
        var text = "{\"institution\":\n {\"legalFrom\":\"forProfit\",\n  \"newPlaces\":-1}}";

        var problem = Assert.Throws<InvalidCaseException>(() => rules.ReadCase(Encoding.UTF8.GetBytes(text), "body", out _));

        Assert.Equal([("YCR2001", "body:2:3", "legalForm"), ("YCR2004", "body:3:15", null)], problem.Diagnostics.Select(found => (found.Code, found.Location.ToString(), found.Suggestion)));
    }

    [Fact]
    public void A_case_may_name_its_day_and_be_written_in_YAML()
    {
        var facts = rules.ReadCase("适用日期: 2021-05-01\n托育机构: {新增托位: 8}\n"u8.ToArray(), "case.yaml", out var asOf);

        Assert.Equal((new DateOnly(2021, 5, 1), 8), (asOf, facts.Institution!.NewPlaces));
    }

    [Fact]
    public void Decisions_are_written_as_the_document_of_the_case()
    {
        var decisions = rules.Evaluate(new CareCase { Institution = new Institution { CommunityFacility = true } }, Day);

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(decisions, options));

        var subsidy = document.RootElement.GetProperty("decisions").GetProperty("centralSubsidy");
        Assert.Equal(rules.Pack.Sha256, document.RootElement.GetProperty("pack").GetProperty("sha256").GetString());
        Assert.Equal(("undetermined", "institution.newPlaces"), (subsidy.GetProperty("status").GetString(), subsidy.GetProperty("missing")[0].GetString()));
    }

    [Fact]
    public void The_outputs_of_a_decision_can_be_written_alone()
    {
        var value = rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = true } }, Day).RegistrationRoute.Value;

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(value, options));

        Assert.Equal("educationApproval", document.RootElement.GetProperty("route").GetString());
    }
}
