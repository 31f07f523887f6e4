namespace YulinCareRules.Baselines.MicrosoftRulesEngine;

/// <summary>Makes that engine's input of a wholly known institution. Done before any clock runs.</summary>
public static class InputMapping
{
    public static InstitutionInput From(Institution whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var premises = whole.Premises!;
        var staff = whole.Staff!;
        var supervision = whole.Supervision!;
        return new InstitutionInput
        {
            LegalForm = whole.LegalForm!.Value,
            KindergartenIntegrated = whole.KindergartenIntegrated!.Value,
            Registration = whole.Registration!.Status!.Value,
            Filing = whole.Filing!.Status!.Value,
            FireSafety = whole.Qualifications!.FireSafety!.Value,
            Environment = whole.Qualifications.Environment!.Value,
            DiseasePrevention = whole.Qualifications.DiseasePrevention!.Value,
            Tenure = premises.Tenure!.Value,
            LeaseYears = premises.LeaseYears!.Value,
            ContaminatedLand = premises.ContaminatedLand!.Value,
            ClearOfHazards = premises.ClearOfHazards!.Value,
            OutdoorAreaSqm = premises.OutdoorAreaSqm!.Value,
            NearbyPublicOutdoor = premises.NearbyPublicOutdoor!.Value,
            Altered = premises.Altered!.Value,
            DenseArea = premises.DenseArea!.Value,
            DirectorEducation = staff.DirectorEducation!.Value,
            DirectorExperienceYears = staff.DirectorExperienceYears!.Value,
            DirectorTrained = staff.DirectorTrained!.Value,
            CaregiversTrained = staff.CaregiversTrained!.Value,
            HealthWorkersFullTime = staff.HealthWorkersFullTime!.Value,
            HealthWorkersPartTime = staff.HealthWorkersPartTime!.Value,
            HealthWorkersTrained = staff.HealthWorkersTrained!.Value,
            GuardsOnDuty = staff.GuardsOnDuty!.Value,
            GuardsCertified = staff.GuardsCertified!.Value,
            Monitored = whole.Safety!.Monitored!.Value,
            RecordingDays = whole.Safety.RecordingDays!.Value,
            ManagementDisorder = supervision.ManagementDisorder!.Value,
            SeriousHazard = supervision.SeriousHazard!.Value,
            Rectification = supervision.Rectification!.Value,
            Demonstration = whole.Demonstration!.Value,
            GuidanceFunction = whole.GuidanceFunction!.Value,
            CommunityFacility = whole.CommunityFacility!.Value,
            NewPlaces = whole.NewPlaces!.Value,
            Classes = [.. whole.Classes!.Value.Select(From)],
            Reviews = [.. supervision.Reviews!.Value.Select(review => new ReviewInput { Year = review.Year!.Value, Passed = review.Passed!.Value })],
        };
    }

    private static ClassInput From(CareClass whole) => new()
    {
        Type = whole.Type!.Value,
        Children = whole.Children!.Value,
        Caregivers = whole.Caregivers!.Value,
        MinAgeMonths = whole.MinAgeMonths!.Value,
        MaxAgeMonths = whole.MaxAgeMonths!.Value,
        Floor = whole.Floor!.Value,
        OwnUnit = whole.OwnUnit!.Value,
        SleepingSqm = whole.SleepingSqm!.Value,
        ActivitySqm = whole.ActivitySqm!.Value,
        SharedRoom = whole.SharedRoom!.Value,
        PantrySqm = whole.PantrySqm!.Value,
        WashingSqm = whole.WashingSqm!.Value,
        ToiletSqm = whole.ToiletSqm!.Value,
        StorageSqm = whole.StorageSqm!.Value,
        ClearHeightM = whole.ClearHeightM!.Value,
    };
}
