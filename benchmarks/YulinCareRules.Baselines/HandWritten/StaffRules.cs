using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Director, caregivers, health workers and guards.</summary>
internal static class StaffRules
{
    private const decimal DirectorYears = 3;
    private const int Guards = 1;
    private const int HealthWorkers = 1;
    private const int ChildrenForFullTimeHealthWorker = 150;

    public static FindingSet Findings(Staff staff, bool? kindergartenIntegrated, in ClassTotals totals) => FindingSet.None
        .With((int)FacilityRequirement.DirectorEducation, staff.DirectorEducation is { } level ? Judge.Of(level >= EducationLevel.College) : FindingStatus.Unknown)
        .With((int)FacilityRequirement.DirectorExperience, Judge.AtLeast(staff.DirectorExperienceYears, DirectorYears))
        .With((int)FacilityRequirement.DirectorTraining, Judge.Is(staff.DirectorTrained))
        .With((int)FacilityRequirement.CaregiversTrained, Judge.Is(staff.CaregiversTrained))
        .With((int)FacilityRequirement.HealthWorkersTrained, Judge.Is(staff.HealthWorkersTrained))
        .With((int)FacilityRequirement.GuardsCertified, Judge.Is(staff.GuardsCertified))
        .With((int)FacilityRequirement.GuardOnDuty, Judge.Where(!kindergartenIntegrated, GuardsOnDuty(staff)))
        .With((int)FacilityRequirement.HealthWorker, Judge.Or(Judge.AtLeast(staff.HealthWorkersFullTime, HealthWorkers), Judge.AtLeast(staff.HealthWorkersPartTime, HealthWorkers)))
        .With((int)FacilityRequirement.FullTimeHealthWorker, Judge.Where(IsLarge(totals), Judge.AtLeast(staff.HealthWorkersFullTime, HealthWorkers)));

    public static FindingStatus GuardsOnDuty(Staff staff) => Judge.AtLeast(staff.GuardsOnDuty, Guards);

    private static bool? IsLarge(in ClassTotals totals) =>
        totals.Children >= ChildrenForFullTimeHealthWorker ? true : totals.MayBeMore ? null : false;
}
