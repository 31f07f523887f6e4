namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Safety management.</summary>
internal static class SafetyRules
{
    public static Verdict Decide(Institution institution)
    {
        var safety = institution.Safety ?? Nothing.Safety;
        return Verdict.Of(FindingSet.None
            .With((int)SafetyRequirement.ProtectionSystem, Judge.Is(safety.ProtectionSystem))
            .With((int)SafetyRequirement.InspectionSystem, Judge.Is(safety.InspectionSystem))
            .With((int)SafetyRequirement.Equipped, Judge.Is(safety.Equipped))
            .With((int)SafetyRequirement.DailyInspection, Judge.Is(safety.DailyInspection))
            .With((int)SafetyRequirement.ParentCommittee, Judge.Is(safety.ParentCommittee))
            .With((int)SafetyRequirement.Guards, StaffRules.GuardsOnDuty(institution.Staff ?? Nothing.Staff)));
    }
}
