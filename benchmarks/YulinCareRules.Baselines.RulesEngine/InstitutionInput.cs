namespace YulinCareRules.Baselines.MicrosoftRulesEngine;

/// <summary>The facts of one institution as that engine takes them best: one flat typed object, everything known.</summary>
public sealed class InstitutionInput
{
    public LegalForm LegalForm { get; init; }

    public bool KindergartenIntegrated { get; init; }

    public RegistrationStatus Registration { get; init; }

    public FilingStatus Filing { get; init; }

    public bool FireSafety { get; init; }

    public bool Environment { get; init; }

    public bool DiseasePrevention { get; init; }

    public Tenure Tenure { get; init; }

    public decimal LeaseYears { get; init; }

    public bool ContaminatedLand { get; init; }

    public bool ClearOfHazards { get; init; }

    public decimal OutdoorAreaSqm { get; init; }

    public bool NearbyPublicOutdoor { get; init; }

    public bool Altered { get; init; }

    public bool DenseArea { get; init; }

    public EducationLevel DirectorEducation { get; init; }

    public decimal DirectorExperienceYears { get; init; }

    public bool DirectorTrained { get; init; }

    public bool CaregiversTrained { get; init; }

    public int HealthWorkersFullTime { get; init; }

    public int HealthWorkersPartTime { get; init; }

    public bool HealthWorkersTrained { get; init; }

    public int GuardsOnDuty { get; init; }

    public bool GuardsCertified { get; init; }

    public bool Monitored { get; init; }

    public int RecordingDays { get; init; }

    public bool ManagementDisorder { get; init; }

    public bool SeriousHazard { get; init; }

    public RectificationResult Rectification { get; init; }

    public bool Demonstration { get; init; }

    public bool GuidanceFunction { get; init; }

    public bool CommunityFacility { get; init; }

    public int NewPlaces { get; init; }

    public ClassInput[] Classes { get; init; } = [];

    public ReviewInput[] Reviews { get; init; } = [];
}

/// <summary>One class.</summary>
public sealed class ClassInput
{
    public ClassType Type { get; init; }

    public int Children { get; init; }

    public int Caregivers { get; init; }

    public int MinAgeMonths { get; init; }

    public int MaxAgeMonths { get; init; }

    public int Floor { get; init; }

    public bool OwnUnit { get; init; }

    public decimal SleepingSqm { get; init; }

    public decimal ActivitySqm { get; init; }

    public bool SharedRoom { get; init; }

    public decimal PantrySqm { get; init; }

    public decimal WashingSqm { get; init; }

    public decimal ToiletSqm { get; init; }

    public decimal StorageSqm { get; init; }

    public decimal ClearHeightM { get; init; }
}

/// <summary>One annual review.</summary>
public sealed class ReviewInput
{
    public int Year { get; init; }

    public bool Passed { get; init; }
}
