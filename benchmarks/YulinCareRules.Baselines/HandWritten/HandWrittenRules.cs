using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>
/// The rules about an institution as one writes them by hand for speed: the limit that the library is measured against. Unknown facts leave a
/// decision open just as they do there, dates likewise; it tells neither what is missing nor why.
/// </summary>
public static class HandWrittenRules
{
    public static InstitutionDecisions Decide(Institution institution, Law law)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(law);
        var facility = FacilityRules.Decide(institution, law);
        return law.IsCityPlanInForce ? ByCityPlan(institution, law, facility) : BeforeCityPlan(institution, law, facility);
    }

    /// <summary>One decision alone.</summary>
    public static Outcome<RegistrationRouteValue> DecideRoute(Institution institution, Law law)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(law);
        return law.IsCityPlanInForce ? RegistrationRules.Route(institution) : Outcome<RegistrationRouteValue>.NotApplicable;
    }

    private static InstitutionDecisions ByCityPlan(Institution institution, Law law, in FacilityOutcome facility)
    {
        var twoFailedYears = FailedReviews.InTwoYearsRunning(institution.Supervision ?? Nothing.Supervision, law.Year);
        var subsidised = SupportRules.IsAmongSubsidised(institution);
        return new InstitutionDecisions
        {
            RegistrationRoute = RegistrationRules.Route(institution),
            RegistrationReadiness = RegistrationRules.Readiness(institution),
            KindergartenClass = RegistrationRules.KindergartenClass(institution),
            FacilityStandard = facility,
            SafetyManagement = SafetyRules.Decide(institution),
            ReviewRegime = ReviewRules.Regime(institution),
            ReviewOutcome = ReviewRules.Decide(institution, twoFailedYears, facility.Verdict),
            CentralSubsidy = SupportRules.Central(subsidised, institution.NewPlaces),
            MatchingSubsidy = SupportRules.Matching(subsidised),
            InclusiveSubsidy = SupportRules.OfInclusive(institution),
            VenueSupport = SupportRules.Venue(institution),
            GeneralSupport = SupportRules.General,
            UtilityPricing = SupportRules.Utilities(institution, twoFailedYears),
            TaxRelief = SupportRules.Tax(institution, law),
        };
    }

    private static InstitutionDecisions BeforeCityPlan(Institution institution, Law law, in FacilityOutcome facility) => new()
    {
        RegistrationRoute = Outcome<RegistrationRouteValue>.NotApplicable,
        RegistrationReadiness = Verdict.NotApplicable,
        KindergartenClass = Verdict.NotApplicable,
        FacilityStandard = facility,
        SafetyManagement = Verdict.NotApplicable,
        ReviewRegime = Outcome<ReviewRegimeValue>.NotApplicable,
        ReviewOutcome = new ReviewOutcome(DecisionStatus.NotApplicable, default, default),
        CentralSubsidy = new SubsidyOutcome(DecisionStatus.NotApplicable, false, null),
        MatchingSubsidy = new SubsidyOutcome(DecisionStatus.NotApplicable, false, null),
        InclusiveSubsidy = Outcome<InclusiveSubsidyValue>.NotApplicable,
        VenueSupport = Outcome<VenueSupportValue>.NotApplicable,
        GeneralSupport = Outcome<GeneralSupportValue>.NotApplicable,
        UtilityPricing = Outcome<UtilityPricingValue>.NotApplicable,
        TaxRelief = SupportRules.Tax(institution, law),
    };
}
