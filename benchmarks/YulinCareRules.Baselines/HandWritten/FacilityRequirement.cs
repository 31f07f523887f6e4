namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The requirements of the facility standard on the institution as a whole; all are mandatory.</summary>
public enum FacilityRequirement
{
    PremisesTerm,
    SiteClearOfHazards,
    LandNotContaminated,
    OutdoorSpace,
    OutdoorPerChild,
    ClassCount,
    DirectorEducation,
    DirectorExperience,
    DirectorTraining,
    CaregiversTrained,
    HealthWorkersTrained,
    GuardsCertified,
    GuardOnDuty,
    HealthWorker,
    FullTimeHealthWorker,
    Monitoring,
    RecordingKept,
    SecondFloorChildren,
    FireSafety,
    Environment,
    DiseasePrevention,
}
