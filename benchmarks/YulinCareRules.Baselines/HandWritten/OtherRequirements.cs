namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The requirements of readiness for registration.</summary>
public enum ReadinessRequirement
{
    HealthVerified,
    SafetyVerified,
    EducationApproved,
}

/// <summary>The requirements on the under-three class of a kindergarten.</summary>
public enum KindergartenRequirement
{
    EducationApproved,
    AgeRange,
}

/// <summary>The requirements of safety management.</summary>
public enum SafetyRequirement
{
    ProtectionSystem,
    InspectionSystem,
    Equipped,
    DailyInspection,
    ParentCommittee,
    Guards,
}
