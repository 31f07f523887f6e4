using System.Collections.Immutable;

namespace YulinCareRules.Baselines.Institutions;

/// <summary>Draws whole institutions: most of them in order, some with faults, up to ten classes and now and then more.</summary>
internal sealed class InstitutionGenerator(Random random)
{
    private readonly ClassGenerator classes = new(random);

    public Institution Next()
    {
        // A well-run institution seldom falls short, an ill-run one often.
        var fault = random.In100(60) ? 0 : random.OneOf(2, 10, 40);
        var integrated = random.In100(25);
        return new Institution
        {
            County = (County)random.Next(12),
            LegalForm = random.OneOf(LegalForm.PublicInstitution, LegalForm.Nonprofit, LegalForm.Nonprofit, LegalForm.ForProfit, LegalForm.ForProfit),
            KindergartenIntegrated = integrated,
            ServiceModes = [random.OneOf(ServiceMode.FullDay, ServiceMode.HalfDay, ServiceMode.Hourly, ServiceMode.Temporary)],
            MinAgeMonths = integrated ? random.OneOf(18, 24, 24, 24, 30) : random.Next(3, 24),
            MaxAgeMonths = random.OneOf(36, 36, 36, 35, 37, 42),
            Registration = new Registration { Status = Fails(fault) ? random.OneOf(RegistrationStatus.None, RegistrationStatus.Cancelled) : RegistrationStatus.Registered },
            Filing = new Filing { Status = Fails(fault) ? random.OneOf(FilingStatus.None, FilingStatus.Cancelled) : FilingStatus.Filed },
            Qualifications = Qualifications(fault),
            Premises = Premises(fault),
            Classes = Classes(fault),
            Staff = Staff(fault),
            Safety = Safety(fault),
            Supervision = Supervision(fault),
            Inclusive = random.In100(40),
            Demonstration = random.In100(20),
            GuidanceFunction = random.In100(30),
            CommunityFacility = random.In100(25),
            CommunityService = random.In100(50),
            NewPlaces = random.Next(0, 200),
            OperatingPlaces = random.Next(0, 200),
        };
    }

    private bool Fails(int fault) => random.In100(fault);

    private bool Holds(int fault) => !random.In100(fault);

    private ImmutableArray<CareClass> Classes(int fault)
    {
        var most = random.In100(2) ? 13 : 11;
        var count = random.In100(3) ? 0 : random.Next(1, most);
        var drawn = ImmutableArray.CreateBuilder<CareClass>(count);
        for (var i = 0; i < count; i++)
        {
            drawn.Add(classes.Next(fault, i + 1));
        }

        return drawn.MoveToImmutable();
    }

    private Qualifications Qualifications(int fault) => new()
    {
        HealthVerified = Holds(fault),
        SafetyVerified = Holds(fault),
        FireSafety = Holds(fault),
        Environment = Holds(fault),
        DiseasePrevention = Holds(fault),
        EducationApproved = Holds(fault),
    };

    private Premises Premises(int fault)
    {
        var tenure = (Tenure)random.Next(3);
        return new Premises
        {
            Tenure = tenure,
            LeaseYears = Fails(fault) ? random.Between(0, 3) : random.OneOf(3m, 3.5m, 5m, 10m, 20m),
            ContaminatedLand = Fails(fault / 4),
            ClearOfHazards = Holds(fault / 2),
            OutdoorAreaSqm = Fails(fault) ? random.OneOf(0m, random.Between(0, 300)) : random.Between(200, 900),
            NearbyPublicOutdoor = random.In100(30),
            Altered = random.In100(50),
            DenseArea = random.In100(40),
        };
    }

    private Staff Staff(int fault) => new()
    {
        DirectorEducation = Fails(fault) ? EducationLevel.BelowCollege : random.OneOf(EducationLevel.College, EducationLevel.Bachelor, EducationLevel.Postgraduate),
        DirectorExperienceYears = Fails(fault) ? random.Between(0, 3) : random.Between(3, 30),
        DirectorTrained = Holds(fault),
        CaregiversTrained = Holds(fault),
        HealthWorkersFullTime = Fails(fault) ? 0 : random.Next(1, 3),
        HealthWorkersPartTime = random.Next(0, 2),
        HealthWorkersTrained = Holds(fault),
        GuardsOnDuty = Fails(fault) ? 0 : random.Next(1, 4),
        GuardsCertified = Holds(fault),
    };

    private Safety Safety(int fault) => new()
    {
        ProtectionSystem = Holds(fault),
        InspectionSystem = Holds(fault),
        Equipped = Holds(fault),
        DailyInspection = Holds(fault),
        ParentCommittee = Holds(fault),
        Monitored = Holds(fault),
        RecordingDays = Fails(fault) ? random.Next(0, 91) : random.OneOf(90, 91, 120, 180),
    };

    private Supervision Supervision(int fault) => new()
    {
        ManagementDisorder = Fails(fault / 3),
        SeriousHazard = Fails(fault / 3),
        Rectification = Fails(fault) ? random.OneOf(RectificationResult.Failed, RectificationResult.Pending, RectificationResult.Passed) : RectificationResult.None,
        Reviews = Reviews(fault),
    };

    private ImmutableArray<AnnualReview> Reviews(int fault)
    {
        var first = random.Next(2016, 2023);
        var drawn = new AnnualReview[random.Next(0, 7)];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = new AnnualReview { Year = first + i, Passed = Holds(fault / 2) };
        }

        if (random.In100(20))
        {
            random.Shuffle(drawn);
        }

        return [.. drawn];
    }
}
