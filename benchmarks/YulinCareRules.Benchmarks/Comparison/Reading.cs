using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Benchmarks.Comparison;

/// <summary>Reads decisions as a caller would, each status and value, into a number that nobody can optimise away.</summary>
internal static class Reading
{
    /// <summary>The outcomes of all fourteen decisions.</summary>
    public static int Outcomes(CareDecisions decisions)
    {
        var route = decisions.RegistrationRoute;
        var readiness = decisions.RegistrationReadiness;
        var kindergarten = decisions.KindergartenClass;
        var facility = decisions.FacilityStandard;
        var safety = decisions.SafetyManagement;
        var regime = decisions.ReviewRegime;
        var review = decisions.ReviewOutcome;
        var central = decisions.CentralSubsidy;
        var matching = decisions.MatchingSubsidy;
        var inclusive = decisions.InclusiveSubsidy;
        var venue = decisions.VenueSupport;
        var general = decisions.GeneralSupport;
        var utility = decisions.UtilityPricing;
        var tax = decisions.TaxRelief;
        return Of(route.Status, route.Value is { } r ? (int)r.Route : 0)
            + Of(readiness.Status, readiness.Value is { Ready: true } ? 1 : 0)
            + Of(kindergarten.Status, kindergarten.Value is { Permitted: true } ? 1 : 0)
            + Of(facility.Status, facility.Value is { Conforms: true } ? 1 : 0)
            + Of(safety.Status, safety.Value is { Conforms: true } ? 1 : 0)
            + Of(regime.Status, regime.Value is { } g ? (int)g.Regime : 0)
            + Of(review.Status, review.Value is { } v ? (int)v.Action : 0)
            + Of(central.Status, central.Value is { AmountYuan: > 0 } ? 1 : 0)
            + Of(matching.Status, matching.Value is { Eligible: true } ? 1 : 0)
            + Of(inclusive.Status, inclusive.Value is { Eligible: true } ? 1 : 0)
            + Of(venue.Status, venue.Value is { Priority: true } ? 1 : 0)
            + Of(general.Status, general.Value is { Eligible: true } ? 1 : 0)
            + Of(utility.Status, utility.Value is { } u ? (int)u.Water : 0)
            + Of(tax.Status, tax.Value is { VatExempt: true } ? 1 : 0);
    }

    public static int Outcomes(in InstitutionDecisions decisions) =>
        Of(decisions.RegistrationRoute.Status, decisions.RegistrationRoute.Value is { } r ? (int)r.Route : 0)
        + Of(decisions.RegistrationReadiness) + Of(decisions.KindergartenClass) + Of(decisions.FacilityStandard.Verdict) + Of(decisions.SafetyManagement)
        + Of(decisions.ReviewRegime.Status, decisions.ReviewRegime.Value is { } g ? (int)g.Regime : 0)
        + Of(decisions.ReviewOutcome.Status, (int)decisions.ReviewOutcome.Action)
        + Of(decisions.CentralSubsidy.Status, decisions.CentralSubsidy.AmountYuan > 0 ? 1 : 0)
        + Of(decisions.MatchingSubsidy.Status, decisions.MatchingSubsidy.IsEligible ? 1 : 0)
        + Of(decisions.InclusiveSubsidy.Status, decisions.InclusiveSubsidy.Value is { Eligible: true } ? 1 : 0)
        + Of(decisions.VenueSupport.Status, decisions.VenueSupport.Value is { Priority: true } ? 1 : 0)
        + Of(decisions.GeneralSupport.Status, decisions.GeneralSupport.Value is { Eligible: true } ? 1 : 0)
        + Of(decisions.UtilityPricing.Status, decisions.UtilityPricing.Value is { } u ? (int)u.Water : 0)
        + Of(decisions.TaxRelief.Status, decisions.TaxRelief.Value is { VatExempt: true } ? 1 : 0);

    /// <summary>The findings of the four checklists; read after the outcomes.</summary>
    public static int Findings(CareDecisions decisions) =>
        Violated(decisions.FacilityStandard) + Violated(decisions.RegistrationReadiness) + Violated(decisions.KindergartenClass) + Violated(decisions.SafetyManagement);

    /// <summary>The words of the same findings, in both languages.</summary>
    public static int Words(CareDecisions decisions) =>
        Words(decisions.FacilityStandard) + Words(decisions.RegistrationReadiness) + Words(decisions.KindergartenClass) + Words(decisions.SafetyManagement);

    private static int Words<T>(Decision<T> decision)
        where T : class
    {
        var length = 0;
        foreach (var finding in decision.Findings)
        {
            length += (finding.Message?.Zh.Length ?? 0) + (finding.Remedy?.En.Length ?? 0);
        }

        return length;
    }

    private static int Violated<T>(Decision<T> decision)
        where T : class
    {
        var count = 0;
        foreach (var finding in decision.Findings)
        {
            count += finding.Status == FindingStatus.Violated ? 1 : 0;
        }

        return count;
    }

    private static int Of(Verdict verdict) => Of(verdict.Status, verdict.IsMet ? 1 : 0);

    private static int Of(DecisionStatus status, int value) => ((int)status * 16) + value;
}
