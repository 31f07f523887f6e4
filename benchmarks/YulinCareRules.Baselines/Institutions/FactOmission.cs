namespace YulinCareRules.Baselines.Institutions;

/// <summary>Leaves facts of an institution unknown: single ones, whole records, the list of classes or of reviews.</summary>
internal sealed class FactOmission(Random random)
{
    private int rate;

    public Institution From(Institution whole)
    {
        rate = random.OneOf(2, 5, 15, 50, 90);
        return whole with
        {
            County = Keep(whole.County),
            LegalForm = Keep(whole.LegalForm),
            KindergartenIntegrated = Keep(whole.KindergartenIntegrated),
            ServiceModes = Keep(whole.ServiceModes),
            MinAgeMonths = Keep(whole.MinAgeMonths),
            MaxAgeMonths = Keep(whole.MaxAgeMonths),
            Registration = IsOmitted ? null : new Registration { Status = Keep(whole.Registration!.Status) },
            Filing = IsOmitted ? null : new Filing { Status = Keep(whole.Filing!.Status) },
            Qualifications = IsOmitted ? null : From(whole.Qualifications!),
            Premises = IsOmitted ? null : From(whole.Premises!),
            Classes = IsOmitted ? null : [.. whole.Classes!.Value.Select(From)],
            Staff = IsOmitted ? null : From(whole.Staff!),
            Safety = IsOmitted ? null : From(whole.Safety!),
            Supervision = IsOmitted ? null : From(whole.Supervision!),
            Inclusive = Keep(whole.Inclusive),
            Demonstration = Keep(whole.Demonstration),
            GuidanceFunction = Keep(whole.GuidanceFunction),
            CommunityFacility = Keep(whole.CommunityFacility),
            CommunityService = Keep(whole.CommunityService),
            NewPlaces = Keep(whole.NewPlaces),
            OperatingPlaces = Keep(whole.OperatingPlaces),
        };
    }

    private bool IsOmitted => random.In100(rate);

    private T? Keep<T>(T? value)
        where T : struct => IsOmitted ? null : value;

    private Qualifications From(Qualifications whole) => new()
    {
        HealthVerified = Keep(whole.HealthVerified),
        SafetyVerified = Keep(whole.SafetyVerified),
        FireSafety = Keep(whole.FireSafety),
        Environment = Keep(whole.Environment),
        DiseasePrevention = Keep(whole.DiseasePrevention),
        EducationApproved = Keep(whole.EducationApproved),
    };

    private Premises From(Premises whole) => new()
    {
        Tenure = Keep(whole.Tenure),
        LeaseYears = Keep(whole.LeaseYears),
        ContaminatedLand = Keep(whole.ContaminatedLand),
        ClearOfHazards = Keep(whole.ClearOfHazards),
        OutdoorAreaSqm = Keep(whole.OutdoorAreaSqm),
        NearbyPublicOutdoor = Keep(whole.NearbyPublicOutdoor),
        Altered = Keep(whole.Altered),
        DenseArea = Keep(whole.DenseArea),
    };

    private CareClass From(CareClass whole) => new()
    {
        Name = whole.Name,
        Type = Keep(whole.Type),
        Children = Keep(whole.Children),
        Caregivers = Keep(whole.Caregivers),
        MinAgeMonths = Keep(whole.MinAgeMonths),
        MaxAgeMonths = Keep(whole.MaxAgeMonths),
        Floor = Keep(whole.Floor),
        OwnUnit = Keep(whole.OwnUnit),
        SleepingSqm = Keep(whole.SleepingSqm),
        ActivitySqm = Keep(whole.ActivitySqm),
        SharedRoom = Keep(whole.SharedRoom),
        PantrySqm = Keep(whole.PantrySqm),
        WashingSqm = Keep(whole.WashingSqm),
        ToiletSqm = Keep(whole.ToiletSqm),
        StorageSqm = Keep(whole.StorageSqm),
        ClearHeightM = Keep(whole.ClearHeightM),
    };

    private Staff From(Staff whole) => new()
    {
        DirectorEducation = Keep(whole.DirectorEducation),
        DirectorExperienceYears = Keep(whole.DirectorExperienceYears),
        DirectorTrained = Keep(whole.DirectorTrained),
        CaregiversTrained = Keep(whole.CaregiversTrained),
        HealthWorkersFullTime = Keep(whole.HealthWorkersFullTime),
        HealthWorkersPartTime = Keep(whole.HealthWorkersPartTime),
        HealthWorkersTrained = Keep(whole.HealthWorkersTrained),
        GuardsOnDuty = Keep(whole.GuardsOnDuty),
        GuardsCertified = Keep(whole.GuardsCertified),
    };

    private Safety From(Safety whole) => new()
    {
        ProtectionSystem = Keep(whole.ProtectionSystem),
        InspectionSystem = Keep(whole.InspectionSystem),
        Equipped = Keep(whole.Equipped),
        DailyInspection = Keep(whole.DailyInspection),
        ParentCommittee = Keep(whole.ParentCommittee),
        Monitored = Keep(whole.Monitored),
        RecordingDays = Keep(whole.RecordingDays),
    };

    private Supervision From(Supervision whole) => new()
    {
        ManagementDisorder = Keep(whole.ManagementDisorder),
        SeriousHazard = Keep(whole.SeriousHazard),
        Rectification = Keep(whole.Rectification),
        Reviews = IsOmitted ? null : [.. whole.Reviews!.Value.Select(review => new AnnualReview { Year = Keep(review.Year), Passed = Keep(review.Passed) })],
    };
}
