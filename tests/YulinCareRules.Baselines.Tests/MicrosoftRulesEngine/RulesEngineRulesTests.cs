using YulinCareRules.Baselines.Institutions;
using YulinCareRules.Baselines.MicrosoftRulesEngine;

namespace YulinCareRules.Baselines.Tests.MicrosoftRulesEngine;

public sealed class RulesEngineRulesTests
{
    private readonly CareRules rules = CareRules.LoadEmbedded();
    private readonly RulesEngineRules other = new(Days.Ordinary);

    [Fact]
    public void Whole_institutions_are_decided_as_the_library_decides_them()
    {
        foreach (var institution in RandomInstitutions.Whole(1_000, 21))
        {
            Assert.Equal(Decided(institution), other.Decide(InputMapping.From(institution)));
        }
    }

    private RulesEngineDecisions Decided(Institution institution)
    {
        var decisions = rules.Evaluate(new CareCase { Institution = institution }, Days.Ordinary);
        return new RulesEngineDecisions(
            decisions.RegistrationRoute.Value!.Route,
            decisions.ReviewRegime.Value!.Regime,
            decisions.FacilityStandard.Value!.Conforms,
            decisions.ReviewOutcome.Value!.Action,
            decisions.CentralSubsidy.Value!.Eligible,
            decisions.CentralSubsidy.Value.AmountYuan,
            decisions.UtilityPricing.Value!.Water);
    }
}
