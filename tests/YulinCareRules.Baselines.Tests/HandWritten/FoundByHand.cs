using YulinCareRules.Baselines.HandWritten;

namespace YulinCareRules.Baselines.Tests.HandWritten;

/// <summary>The findings of the hand-written rules by the names that the library gives them.</summary>
internal static class FoundByHand
{
    public static SortedDictionary<string, FindingStatus> Of<TRequirement>(Verdict verdict)
        where TRequirement : struct, Enum =>
        Named(verdict.Status == DecisionStatus.NotApplicable ? [] : Enum.GetValues<TRequirement>().Select((requirement, i) => ($"{Id(requirement)} institution", verdict.Findings[i])));

    public static SortedDictionary<string, FindingStatus> Of(FacilityOutcome facility)
    {
        var found = Of<FacilityRequirement>(facility.Verdict);
        for (var i = 0; i < facility.Classes.Length; i++)
        {
            Add(found, facility.Classes[i], $"institution.classes[{i}]");
        }

        if (!facility.ClassesAreKnown && facility.Verdict.Status != DecisionStatus.NotApplicable)
        {
            Add(found, facility.AnyClass, "institution.classes");
        }

        return found;
    }

    public static SortedDictionary<string, FindingStatus> Named(IEnumerable<(string Name, FindingStatus Status)> findings) =>
        new(findings.ToDictionary(finding => finding.Name, finding => finding.Status), StringComparer.Ordinal);

    private static void Add(SortedDictionary<string, FindingStatus> found, FindingSet ofClass, string subject)
    {
        foreach (var requirement in Enum.GetValues<ClassRequirement>())
        {
            found.Add(Name(requirement, subject), ofClass[(int)requirement]);
        }
    }

    private static string Name(ClassRequirement requirement, string subject) => requirement switch
    {
        ClassRequirement.Size or ClassRequirement.Age => $"class-{Id(requirement)} {subject}",
        ClassRequirement.SleepingArea => $"room-areas {subject}.sleepingSqm",
        ClassRequirement.ActivityArea => $"room-areas {subject}.activitySqm",
        ClassRequirement.PantryArea => $"room-areas {subject}.pantrySqm",
        ClassRequirement.WashingArea => $"room-areas {subject}.washingSqm",
        ClassRequirement.ToiletArea => $"room-areas {subject}.toiletSqm",
        ClassRequirement.StorageArea => $"room-areas {subject}.storageSqm",
        _ => $"{Id(requirement)} {subject}",
    };

    // DirectorEducation → director-education
    private static string Id<TRequirement>(TRequirement requirement)
        where TRequirement : struct, Enum =>
        string.Concat(requirement.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));
}
