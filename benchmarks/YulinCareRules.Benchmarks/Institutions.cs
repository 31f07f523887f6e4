namespace YulinCareRules.Benchmarks;

/// <summary>Institutions that all differ, so that no branch is learnt by heart. The same seed gives the same ones.</summary>
internal static class Institutions
{
    public static CareCase[] Whole(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new CareCase { Institution = One(random) })];
    }

    /// <summary>The same institutions with the staff left unknown.</summary>
    public static CareCase[] Partial(int count, int seed) =>
        [.. Whole(count, seed).Select(facts => facts with { Institution = facts.Institution! with { Staff = null } })];

    private static Institution One(Random random) => new()
    {
        LegalForm = (LegalForm)random.Next(3),
        KindergartenIntegrated = random.Next(4) == 0,
        Registration = new Registration { Status = (RegistrationStatus)random.Next(3) },
        Filing = new Filing { Status = (FilingStatus)random.Next(3) },
        Qualifications = new Qualifications { FireSafety = true, Environment = random.Next(9) > 0, DiseasePrevention = true },
        Premises = new Premises
        {
            Tenure = (Tenure)random.Next(3),
            LeaseYears = random.Next(1, 8),
            ContaminatedLand = false,
            ClearOfHazards = true,
            OutdoorAreaSqm = random.Next(0, 400),
            NearbyPublicOutdoor = random.Next(2) == 0,
            Altered = random.Next(2) == 0,
            DenseArea = random.Next(2) == 0,
        },
        Classes = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Class(random))],
        Staff = new Staff
        {
            DirectorEducation = (EducationLevel)random.Next(4),
            DirectorExperienceYears = random.Next(0, 9),
            DirectorTrained = true,
            CaregiversTrained = true,
            HealthWorkersTrained = true,
            HealthWorkersFullTime = random.Next(0, 2),
            HealthWorkersPartTime = random.Next(0, 2),
            GuardsOnDuty = random.Next(0, 3),
            GuardsCertified = true,
        },
        Safety = new Safety { Monitored = true, RecordingDays = random.Next(60, 120) },
        Supervision = new Supervision
        {
            ManagementDisorder = random.Next(20) == 0,
            SeriousHazard = random.Next(20) == 0,
            Rectification = (RectificationResult)random.Next(4),
            Reviews = [.. Enumerable.Range(2020, 4).Select(year => new AnnualReview { Year = year, Passed = random.Next(5) > 0 })],
        },
        Demonstration = random.Next(2) == 0,
        GuidanceFunction = random.Next(2) == 0,
        CommunityFacility = random.Next(2) == 0,
        NewPlaces = random.Next(0, 60),
    };

    private static CareClass Class(Random random) => new()
    {
        Type = (ClassType)random.Next(4),
        Children = random.Next(3, 22),
        Caregivers = random.Next(1, 6),
        MinAgeMonths = 12,
        MaxAgeMonths = 24,
        Floor = random.Next(1, 3),
        OwnUnit = true,
        SleepingSqm = random.Next(20, 70),
        ActivitySqm = random.Next(20, 110),
        SharedRoom = random.Next(2) == 0,
        PantrySqm = 6,
        WashingSqm = 6,
        ToiletSqm = 9,
        StorageSqm = 4,
        ClearHeightM = 2.5m + (random.Next(0, 6) / 10m),
    };
}
