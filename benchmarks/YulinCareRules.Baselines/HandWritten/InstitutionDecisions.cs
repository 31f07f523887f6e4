namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The fourteen decisions about an institution. Beyond it, only the findings of classes are allocated: one array, eight bytes a class.</summary>
public readonly struct InstitutionDecisions
{
    public Outcome<RegistrationRouteValue> RegistrationRoute { get; init; }

    public Verdict RegistrationReadiness { get; init; }

    public Verdict KindergartenClass { get; init; }

    public FacilityOutcome FacilityStandard { get; init; }

    public Verdict SafetyManagement { get; init; }

    public Outcome<ReviewRegimeValue> ReviewRegime { get; init; }

    public ReviewOutcome ReviewOutcome { get; init; }

    public SubsidyOutcome CentralSubsidy { get; init; }

    public SubsidyOutcome MatchingSubsidy { get; init; }

    public Outcome<InclusiveSubsidyValue> InclusiveSubsidy { get; init; }

    public Outcome<VenueSupportValue> VenueSupport { get; init; }

    public Outcome<GeneralSupportValue> GeneralSupport { get; init; }

    public Outcome<UtilityPricingValue> UtilityPricing { get; init; }

    public Outcome<TaxReliefValue> TaxRelief { get; init; }
}
