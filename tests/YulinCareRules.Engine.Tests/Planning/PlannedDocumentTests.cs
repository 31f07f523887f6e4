using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Documents.Fragments;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Facts.Direct;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Planning.Results;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>What a plan tells beside status and value, and the lines it writes, against the reference evaluator: the same in every field and every byte.</summary>
public sealed class PlannedDocumentTests
{
    private static readonly ConcurrentDictionary<string, CheckedPack> Packs = new();
    private const string WholeInstitution = """
        {"institution": {
          "legalForm": "forProfit", "kindergartenIntegrated": true, "serviceModes": ["hourly"], "minAgeMonths": 24, "maxAgeMonths": 36, "registration": {"status": "registered"}, "filing": {"status": "filed"},
          "qualifications": {"healthVerified": true, "safetyVerified": true, "fireSafety": true, "environment": true, "diseasePrevention": true, "educationApproved": true},
          "premises": {"tenure": "leased", "leaseYears": 10, "contaminatedLand": false, "clearOfHazards": true, "outdoorAreaSqm": 265.37, "nearbyPublicOutdoor": true, "altered": true, "denseArea": false},
          "classes": [CLASSES],
          "staff": {"directorEducation": "college", "directorExperienceYears": 5.01, "directorTrained": true, "caregiversTrained": true, "healthWorkersFullTime": 2, "healthWorkersPartTime": 0,
            "healthWorkersTrained": true, "guardsOnDuty": 1, "guardsCertified": true},
          "safety": {"protectionSystem": true, "inspectionSystem": true, "equipped": true, "dailyInspection": true, "parentCommittee": true, "monitored": true, "recordingDays": 90},
          "supervision": {"managementDisorder": false, "seriousHazard": false, "rectification": "none", "reviews": []},
          "inclusive": true, "demonstration": false, "guidanceFunction": false, "communityFacility": false, "communityService": true, "newPlaces": 106, "operatingPlaces": 34, "county": "dingbian"}}
        """;

    private static readonly DateOnly[] Days = [new(2019, 6, 1), new(2020, 8, 1), new(2023, 6, 1), new(2023, 6, 2), new(2026, 5, 1), new(2028, 2, 1)];

    [Theory]
    [InlineData("rules/national")]
    [InlineData("rules/yulin")]
    [InlineData("samples/county-example")]
    [InlineData("samples/Parking/rules")]
    public void Lines_of_the_cases_of_a_pack_are_those_of_the_interpreter(string folder)
    {
        var pack = PackOf(folder);
        var planned = new PlannedPack(pack);
        var (chinese, english) = (new DecisionDocument(chinese: true), new DecisionDocument(chinese: false));
        var cases = CaseFolder.Read(pack, RepositoryFolder.PathOf(folder.Split('/')), new DiagnosticBag());
        Assert.NotEmpty(cases);
        foreach (var definition in cases)
        {
            var reference = CaseRunner.Decide(pack, definition);
            var decisions = planned.Decide(definition.Facts, definition.AsOf, [.. reference.Results.Select(result => result.Decision.Name)]);
            Same(chinese, reference, decisions);
            Same(english, reference, decisions);
        }
    }

    [Theory]
    [InlineData("rules/yulin", 0, 60)]
    [InlineData("rules/yulin", 0.01, 40)]
    [InlineData("rules/yulin", 0.03, 15)]
    [InlineData("rules/yulin", 0.2, 15)]
    [InlineData("samples/Parking/rules", 0, 200)]
    [InlineData("samples/Parking/rules", 0.2, 200)]
    [InlineData("odd", 0, 400)]
    [InlineData("odd", 0.1, 200)]
    public void Lines_of_random_cases_are_those_of_the_interpreter(string folder, double unknown, int count)
    {
        var pack = PackOf(folder);
        var planned = new PlannedPack(pack);
        var (chinese, english) = (new DecisionDocument(chinese: true), new DecisionDocument(chinese: false));
        var (cases, reader, direct) = (new RandomCaseText(pack.Facts, 7, unknown), new CaseReader(pack.Facts), new DirectCaseReader(pack.Facts));
        for (var i = 0; i < count; i++)
        {
            var diagnostics = new DiagnosticBag();
            var text = Encoding.UTF8.GetBytes(cases.Next());
            var facts = reader.Read(JsonTextReader.Read("case", text, 1).Root!, diagnostics);
            Assert.Empty(diagnostics.ToSorted());
            var day = Days[i % Days.Length];
            var reference = CaseDecisions.Decide(pack, facts!, day, []);
            var decisions = planned.Decide(facts!, day, []);
            Same(chinese, reference, decisions);
            Same(english, reference, decisions);
            Assert.Empty(planned.Compare(reference));
            if (direct.Read(text) is { } shared)
            {
                // Findings on facts that cases share are kept: the first time they are found, the second time looked up.
                Same(chinese, reference, planned.Decide(shared, day, []));
                Same(chinese, reference, planned.Decide(shared, day, []));
                Same(english, reference, planned.Decide(shared, day, []));
            }
        }
    }

    [Fact]
    public void Findings_that_recur_are_written_with_the_place_of_each_element()
    {
        var pack = PackOf("rules/yulin");
        var planned = new PlannedPack(pack);
        var (document, direct) = (new DecisionDocument(chinese: false), new DirectCaseReader(pack.Facts));

        // What is first found of the twelfth and the hundred and first class comes again of the first.
        foreach (var firsts in new[] { new[] { 1, 12, 101 }, [101, 1, 12], [12, 101, 1] })
        {
            var classes = string.Join(",", Enumerable.Range(1, 120).Select(number => WholeClass(number, 14 + Array.IndexOf(firsts, firsts.Where(first => first <= number).Max()))));
            var facts = direct.Read(Encoding.UTF8.GetBytes(WholeInstitution.Replace("CLASSES", classes, StringComparison.Ordinal)))!;
            var decisions = planned.Decide(facts, Days[^1], ["facilityStandard"]);

            Assert.Equal(DecisionStatus.Determined, decisions.Results[0].Status);
            Same(document, CaseDecisions.Decide(pack, facts, Days[^1], ["facilityStandard"]), planned.Decide(facts, Days[^1], ["facilityStandard"]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_line_of_which_few_facts_are_unknown_is_that_of_the_interpreter(int unknown)
    {
        var pack = PackOf("rules/yulin");
        var planned = new PlannedPack(pack);
        var (document, reader) = (new DecisionDocument(chinese: true), new CaseReader(pack.Facts));

        // Such as conform, and such as do not.
        foreach (var children in new[] { 14, 16 })
        {
            var whole = WholeInstitution.Replace("CLASSES", $"{WholeClass(1, children)},{WholeClass(2, 13).Replace("\"toddler\"", "\"senior\"", StringComparison.Ordinal)}", StringComparison.Ordinal);
            var places = Places(JsonNode.Parse(whole)!).Count;
            for (var i = 0; i < places; i++)
            {
                var text = JsonNode.Parse(whole)!;
                foreach (var place in Enumerable.Range(0, unknown).Select(k => Places(text)[(i + (k * 7)) % (places - unknown)]).ToList())
                {
                    place.Record.Remove(place.Name);
                }

                var facts = reader.Read(JsonTextReader.Read("case", Encoding.UTF8.GetBytes(text.ToJsonString()), 1).Root!, new DiagnosticBag())!;
                Same(document, CaseDecisions.Decide(pack, facts, Days[2], []), planned.Decide(facts, Days[2], []));
            }
        }
    }

    [Theory]
    [InlineData("registration")]
    [InlineData("filing")]
    [InlineData("qualifications")]
    [InlineData("premises")]
    [InlineData("staff")]
    [InlineData("safety")]
    [InlineData("supervision")]
    [InlineData("classes")]
    public void A_line_of_which_a_record_is_unknown_is_that_of_the_interpreter(string record)
    {
        var pack = PackOf("rules/yulin");
        var (document, reader) = (new DecisionDocument(chinese: true), new CaseReader(pack.Facts));
        var text = JsonNode.Parse(WholeInstitution.Replace("CLASSES", WholeClass(1, 14), StringComparison.Ordinal))!;
        text["institution"]!.AsObject().Remove(record);
        var facts = reader.Read(JsonTextReader.Read("case", Encoding.UTF8.GetBytes(text.ToJsonString()), 1).Root!, new DiagnosticBag())!;

        Same(document, CaseDecisions.Decide(pack, facts, Days[2], []), new PlannedPack(pack).Decide(facts, Days[2], []));
    }

    // Where each fact of a case stands.
    private static List<(JsonObject Record, string Name)> Places(JsonNode node) => node switch
    {
        JsonObject record => [.. record.ToList().SelectMany(field => field.Value is JsonObject || field.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject ? Places(field.Value) : [(record, field.Key)])],
        JsonArray items => [.. items.OfType<JsonNode>().SelectMany(Places)],
        _ => [],
    };

    [Fact]
    public void The_odd_pack_has_fragments_of_its_first_checklist_and_none_of_its_second()
    {
        var pack = OddPack.Load();
        var regime = new RegimePlan(pack, new RecordFactLayout(), Days[2], 0);

        Assert.NotNull(FragmentsOf("order"));
        Assert.Null(FragmentsOf("beyond"));

        ChecklistFragments? FragmentsOf(string checklist) => ChecklistFragments.Of(((ChecklistResultPlan)regime.ResultPlanOf(pack.PlaceOf(checklist)!.Value)).Findings, (_, _) => { }, chinese: true);
    }

    private static string WholeClass(int number, int children) =>
        $"{{\"name\": \"{number}\", \"type\": \"toddler\", \"children\": {children}, \"caregivers\": 3, \"minAgeMonths\": 12, \"maxAgeMonths\": 24, \"floor\": 1, \"ownUnit\": true, "
        + "\"sleepingSqm\": 54.83, \"activitySqm\": 60.6, \"sharedRoom\": true, \"pantrySqm\": 7.84, \"washingSqm\": 11.26, \"toiletSqm\": 9.32, \"storageSqm\": 5.07, \"clearHeightM\": 3.96}";

    private static void Same(DecisionDocument document, CaseDecisions reference, CaseDecisions planned) => Assert.Equal(PlannedCase.Line(document, reference), PlannedCase.Line(document, planned));

    private static CheckedPack PackOf(string folder) => folder == "odd" ? OddPack.Load() : Packs.GetOrAdd(folder, RepositoryPack.Of);
}
