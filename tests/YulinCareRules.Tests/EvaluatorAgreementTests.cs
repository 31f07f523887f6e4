using System.Globalization;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;

namespace YulinCareRules.Tests;

/// <summary>The compiled plan against the reference evaluator, on random cases. More of them on demand: YULINCARE_RANDOM_CASES.</summary>
public sealed class EvaluatorAgreementTests
{
    private static readonly (string Name, Func<CareDecisions, (DecisionStatus Status, string? Value, string Others)> Read)[] Decisions =
    [
        Of("centralSubsidy", d => d.CentralSubsidy), Of("communityPlanning", d => d.CommunityPlanning), Of("countyTargets", d => d.CountyTargets),
        Of("facilityStandard", d => d.FacilityStandard), Of("generalSupport", d => d.GeneralSupport), Of("inclusiveSubsidy", d => d.InclusiveSubsidy),
        Of("kindergartenClass", d => d.KindergartenClass), Of("landSupply", d => d.LandSupply), Of("matchingSubsidy", d => d.MatchingSubsidy),
        Of("maternalFacility", d => d.MaternalFacility), Of("personnelBan", d => d.PersonnelBan), Of("registrationReadiness", d => d.RegistrationReadiness),
        Of("registrationRoute", d => d.RegistrationRoute), Of("responsibleDepartments", d => d.ResponsibleDepartments), Of("reviewOutcome", d => d.ReviewOutcome),
        Of("reviewRegime", d => d.ReviewRegime), Of("safetyManagement", d => d.SafetyManagement), Of("taxRelief", d => d.TaxRelief),
        Of("utilityPricing", d => d.UtilityPricing), Of("venueSupport", d => d.VenueSupport),
    ];

    private readonly CareRules compiled = CareRules.LoadEmbedded();
    private readonly CareRules interpreted = CareRules.LoadEmbedded(RuleEvaluator.Interpreted);

    [Fact]
    public void Both_evaluators_give_every_decision_alike()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("YULINCARE_RANDOM_CASES") ?? "300", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("YULINCARE_SEED") ?? "1", CultureInfo.InvariantCulture);
        var cases = new RandomCases(seed);
        var differences = new List<string>();
        for (var i = 0; i < count && differences.Count < 20; i++)
        {
            var (facts, asOf) = cases.Next();
            var (ours, theirs) = (compiled.Evaluate(facts, asOf), interpreted.Evaluate(facts, asOf));
            foreach (var (name, read) in Decisions)
            {
                var (mine, reference) = (read(ours), read(theirs));
                if (mine != reference)
                {
                    differences.Add($"seed {seed}, case {i}, {asOf:yyyy-MM-dd}, {name}: {DifferenceOf(mine, reference)}\n  {Describe(facts)}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static string DifferenceOf((DecisionStatus Status, string? Value, string Others) compiled, (DecisionStatus Status, string? Value, string Others) interpreted)
    {
        if ((compiled.Status, compiled.Value) != (interpreted.Status, interpreted.Value))
        {
            return $"compiled {compiled.Status} {compiled.Value}, interpreted {interpreted.Status} {interpreted.Value}";
        }

        var (mine, theirs) = (compiled.Others.Split('\n'), interpreted.Others.Split('\n'));
        return $"compiled {string.Join('\n', mine.Except(theirs))}\n  interpreted {string.Join('\n', theirs.Except(mine))}";
    }

    private static string Describe(CareCase facts) =>
        $"{facts.Institution}\n  {facts.Institution?.Supervision}\n  classes: {string.Join(" | ", (facts.Institution?.Classes ?? []).Select(item => item.ToString()))}\n  reviews: {string.Join(" | ", (facts.Institution?.Supervision?.Reviews ?? []).Select(item => item.ToString()))}\n  {facts.LandParcel}\n  {facts.Person}\n  {facts.Matter}";

    private static (string, Func<CareDecisions, (DecisionStatus, string?, string)>) Of<T>(string name, Func<CareDecisions, Decision<T>> read)
        where T : class => (name, decisions =>
    {
        var decision = read(decisions);
        return (decision.Status, decision.Value is { } value ? ValueText.Of(value) : null, OthersOf(decision));
    }
    );

    // All that is told beside status and value.
    private static string OthersOf<T>(Decision<T> decision)
        where T : class => string.Join(
        "\n    ",
        [
            $"reason {decision.Reason}",
            $"missing {string.Join(", ", decision.Missing)}",
            $"rules {string.Join(", ", decision.Rules)}",
            $"clauses {TextOf(decision.Clauses)}",
            .. decision.Findings.Select(finding => $"{finding.Id} {finding.Subject} {finding.Status} {finding.IsMandatory}: {finding.Message} {finding.Remedy} missing {string.Join(", ", finding.Missing)} clauses {TextOf(finding.Clauses)}"),
        ]);

    private static string TextOf(IEnumerable<Clause> clauses) => string.Join(", ", clauses.Select(clause => $"{clause.Document} {clause.Locator} {clause.IsVerified}"));
}
