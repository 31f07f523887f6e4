using System.Collections.Immutable;

namespace YulinCareRules.Tests;

/// <summary>Random cases of every subject, drawn from a seed: values around the thresholds, and each fact unknown with a chance of its own per case.</summary>
internal sealed class RandomCases(int seed)
{
    private static readonly DateOnly[] Days =
    [
        new(2010, 10, 31), new(2010, 11, 1), new(2019, 5, 31), new(2019, 6, 1), new(2019, 10, 1), new(2019, 10, 8), new(2020, 7, 23), new(2020, 7, 24), new(2021, 6, 1),
        new(2022, 6, 30), new(2022, 7, 1), new(2023, 1, 1), new(2025, 12, 31), new(2026, 1, 1), new(2027, 12, 31), new(2028, 1, 1),
    ];

    private static readonly double[] Chances = [0, 0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7];

    private readonly Random random = new(seed);
    private double unknown;

    public (CareCase Case, DateOnly AsOf) Next()
    {
        unknown = Chances[random.Next(Chances.Length)];
        var facts = new CareCase
        {
            Institution = random.Next(20) == 0 ? null : Institution(),
            Person = new Person { AbusedChild = Boolean(), DirectManagerOfAbuse = Boolean() },
            LandParcel = new LandParcel { Contaminated = Boolean(0.1), Use = Value<LandUse>(), Nonprofit = Boolean(), InAllocationCatalogue = Boolean() },
            ResidentialArea = new ResidentialArea { IsNew = Boolean(), HasCareFacility = Boolean(), PlannedTogether = Boolean(0.9), BuiltTogether = Boolean(0.9), AcceptedTogether = Boolean(0.9), DeliveredTogether = Boolean(0.9) },
            CountyProgress = new CountyProgress { DemonstrationSites = Whole(0, 1, 2), KnowledgeRate = Number(0.5m, 0.94m, 0.95m, 1m), GuidanceRate = Number(0.5m, 0.94m, 0.95m, 1m) },
            PublicPlace = new PublicPlace { MustHaveMaternalFacility = Boolean(), HasStandardMaternalFacility = Boolean() },
            Matter = new Matter { Item = Text("二(一)1", "二(四)5", "附件 五 教育", "二(九)9") },
        };
        return (facts, Days[random.Next(Days.Length)]);
    }

    private Institution Institution() => new()
    {
        Name = Text("一", "二"),
        LegalForm = Value<LegalForm>(),
        KindergartenIntegrated = Boolean(0.3),
        MinAgeMonths = Whole(12, 23, 24, 25),
        MaxAgeMonths = Whole(24, 35, 36, 37),
        Registration = Known(() => new Registration { Status = Value(RegistrationStatus.Registered) }),
        Filing = Known(() => new Filing { Status = Value(FilingStatus.Filed) }),
        Qualifications = Known(() => new Qualifications { HealthVerified = Boolean(0.9), SafetyVerified = Boolean(0.9), FireSafety = Boolean(0.95), Environment = Boolean(0.95), DiseasePrevention = Boolean(0.95), EducationApproved = Boolean(0.8) }),
        Premises = Known(() => new Premises
        {
            Tenure = Value<Tenure>(),
            LeaseYears = Number(2.5m, 3m, 5m),
            ContaminatedLand = Boolean(0.02),
            ClearOfHazards = Boolean(0.98),
            OutdoorAreaSqm = Number(0m, 100m, 200m, 400m, 1000m),
            NearbyPublicOutdoor = Boolean(0.5),
            Altered = Boolean(0.4),
            DenseArea = Boolean(0.5),
        }),
        Classes = random.NextDouble() < unknown ? null : Classes(),
        Staff = Known(() => new Staff
        {
            DirectorEducation = Value(EducationLevel.Bachelor),
            DirectorExperienceYears = Number(2m, 3m, 10m),
            DirectorTrained = Boolean(0.98),
            CaregiversTrained = Boolean(0.98),
            HealthWorkersFullTime = Whole(0, 1, 2),
            HealthWorkersPartTime = Whole(0, 0, 1),
            HealthWorkersTrained = Boolean(0.98),
            GuardsOnDuty = Whole(0, 1, 2, 2),
            GuardsCertified = Boolean(0.98),
        }),
        Safety = Known(() => new Safety { ProtectionSystem = Boolean(0.95), InspectionSystem = Boolean(0.95), Equipped = Boolean(0.95), DailyInspection = Boolean(0.95), ParentCommittee = Boolean(0.95), Monitored = Boolean(0.98), RecordingDays = Whole(89, 90, 120, 365) }),
        Supervision = Known(() => new Supervision { ManagementDisorder = Boolean(0.1), SeriousHazard = Boolean(0.1), Rectification = Value(RectificationResult.None), Reviews = random.NextDouble() < unknown ? null : Reviews() }),
        Inclusive = Boolean(),
        Demonstration = Boolean(),
        GuidanceFunction = Boolean(),
        CommunityFacility = Boolean(),
        CommunityService = Boolean(),
        NewPlaces = Whole(0, 1, 40),
        OperatingPlaces = Whole(0, 60),
        County = Value<County>(),
    };

    private ImmutableArray<CareClass> Classes() =>
        [.. Enumerable.Range(0, random.Next(8) == 0 ? 11 : random.Next(5)).Select(_ =>
        {
            var type = random.Next(4) == 0 ? (ClassType)random.Next(4) : (ClassType)(random.Next(2) + 1);
            return new CareClass
            {
                Type = random.NextDouble() < unknown ? null : type,
                Children = Whole(0, 9, 10, 11, 15, 16, 20),
                Caregivers = Whole(0, 3, 4, 5, 6),
                MinAgeMonths = Whole(6, 12, 18, 24),
                MaxAgeMonths = Whole(12, 24, 36),
                Floor = Whole(1, 1, 1, 2, 3, 0),
                OwnUnit = Boolean(0.95),
                SleepingSqm = Number(29m, 30m, 35m, 60m, 120m),
                ActivitySqm = Number(14m, 15m, 35m, 50m, 70m, 105m),
                SharedRoom = Boolean(0.3),
                PantrySqm = Number(2m, 6m, 10m),
                WashingSqm = Number(2m, 6m, 10m),
                ToiletSqm = Number(2m, 8m, 10m),
                StorageSqm = Number(2m, 4m, 8m),
                ClearHeightM = Number(2.5m, 2.6m, 2.7m, 2.8m, 3m),
            };
        })];

    private ImmutableArray<AnnualReview> Reviews() =>
        [.. Enumerable.Range(2018, 8).Where(_ => random.Next(3) == 0).OrderBy(_ => random.Next()).Select(year => new AnnualReview { Year = Whole(year), Passed = Boolean(0.4) })];

    private T? Known<T>(Func<T> make)
        where T : class => random.NextDouble() < unknown / 4 ? null : make();

    private bool? Boolean(double chance = 0.5) => random.NextDouble() < unknown ? null : random.NextDouble() < chance;

    private int? Whole(params ReadOnlySpan<int> values) => random.NextDouble() < unknown ? null : values[random.Next(values.Length)];

    private decimal? Number(params ReadOnlySpan<decimal> values) => random.NextDouble() < unknown ? null : values[random.Next(values.Length)];

    private string? Text(params ReadOnlySpan<string> values) => random.NextDouble() < unknown ? null : values[random.Next(values.Length)];

    private T? Value<T>()
        where T : struct, Enum => random.NextDouble() < unknown ? null : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    // Mostly the one that leaves nothing to object to.
    private T? Value<T>(T usual)
        where T : struct, Enum => random.NextDouble() < unknown ? null : random.Next(4) > 0 ? usual : Value<T>() ?? usual;
}
