using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Startup;

/// <summary>The institution that is decided first.</summary>
internal static class Sample
{
    public static CareCase Case { get; } = new()
    {
        Institution = new Institution
        {
            LegalForm = LegalForm.Nonprofit,
            KindergartenIntegrated = false,
            CommunityFacility = true,
            NewPlaces = 8,
            Classes = [new CareClass { Type = ClassType.Toddler, Children = 12, Caregivers = 3, Floor = 1 }],
        },
    };

    public static int CountDetermined(CareDecisions decisions)
    {
        DecisionStatus[] statuses =
        [
            decisions.RegistrationReadiness.Status, decisions.KindergartenClass.Status, decisions.FacilityStandard.Status, decisions.SafetyManagement.Status,
            decisions.ReviewRegime.Status, decisions.ReviewOutcome.Status, decisions.CentralSubsidy.Status, decisions.MatchingSubsidy.Status,
            decisions.InclusiveSubsidy.Status, decisions.VenueSupport.Status, decisions.GeneralSupport.Status, decisions.UtilityPricing.Status, decisions.TaxRelief.Status,
        ];
        return statuses.Count(status => status == DecisionStatus.Determined);
    }
}
