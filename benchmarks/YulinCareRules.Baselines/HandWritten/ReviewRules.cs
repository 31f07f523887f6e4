using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Annual review and what supervision leads to.</summary>
internal static class ReviewRules
{
    private static readonly ReviewRegimeValue Report = new() { Regime = ReviewRegime.AnnualReport };
    private static readonly ReviewRegimeValue Inspection = new() { Regime = ReviewRegime.AnnualInspection };

    public static Outcome<ReviewRegimeValue> Regime(Institution institution)
    {
        if (institution.KindergartenIntegrated == true || institution.LegalForm is LegalForm.PublicInstitution or LegalForm.Nonprofit)
        {
            return Outcome<ReviewRegimeValue>.Of(Inspection);
        }

        return institution is { KindergartenIntegrated: false, LegalForm: LegalForm.ForProfit }
            ? Outcome<ReviewRegimeValue>.Of(Report)
            : Outcome<ReviewRegimeValue>.Undetermined;
    }

    public static ReviewOutcome Decide(Institution institution, bool? twoFailedYears, in Verdict facility)
    {
        var supervision = institution.Supervision ?? Nothing.Supervision;
        if (twoFailedYears is not false)
        {
            return twoFailedYears is true ? Determined(SupervisoryAction.Close, ReviewGrounds.TwoFailedYears) : Undetermined;
        }

        if (supervision.Rectification is not { } rectification)
        {
            return Undetermined;
        }

        if (rectification == RectificationResult.Failed)
        {
            return Determined(SupervisoryAction.Penalize, ReviewGrounds.RectificationFailed);
        }

        var isOpen = false;
        var grounds = ReviewGrounds.None;
        Weigh((institution.Registration ?? Nothing.Registration).Status is { } registered ? registered != RegistrationStatus.Registered : null, ReviewGrounds.Unregistered);
        Weigh(Unfiled(institution), ReviewGrounds.Unfiled);
        Weigh(facility.Status == DecisionStatus.Determined ? !facility.IsMet : null, ReviewGrounds.FacilityBelowStandard);
        Weigh(supervision.ManagementDisorder, ReviewGrounds.ManagementDisorder);
        Weigh(supervision.SeriousHazard, ReviewGrounds.SeriousHazard);
        return grounds != ReviewGrounds.None ? Determined(SupervisoryAction.Rectify, grounds)
            : isOpen ? Undetermined
            : Determined(SupervisoryAction.None, ReviewGrounds.None);

        void Weigh(bool? holds, ReviewGrounds ground)
        {
            isOpen |= holds is null;
            grounds |= holds is true ? ground : ReviewGrounds.None;
        }
    }

    private static ReviewOutcome Undetermined => new(DecisionStatus.Undetermined, default, default);

    private static ReviewOutcome Determined(SupervisoryAction action, ReviewGrounds grounds) => new(DecisionStatus.Determined, action, grounds);

    // What a kindergarten runs need not be filed.
    private static bool? Unfiled(Institution institution)
    {
        var filing = (institution.Filing ?? Nothing.Filing).Status;
        return institution.KindergartenIntegrated == true || filing == FilingStatus.Filed ? false
            : institution.KindergartenIntegrated is null || filing is null ? null
            : true;
    }
}
