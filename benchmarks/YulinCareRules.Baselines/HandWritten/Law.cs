using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>What is in force on a day. Looked up once for a day and shared by all cases of it.</summary>
public sealed class Law
{
    private static readonly DateOnly HealthCareMeasures = new(2010, 11, 1);
    private static readonly DateOnly TaxRelief2019 = new(2019, 6, 1);
    private static readonly DateOnly DesignCode = new(2019, 10, 1);
    private static readonly DateOnly SetupStandards = new(2019, 10, 8);
    private static readonly DateOnly CityPlan = new(2020, 7, 24);
    private static readonly DateOnly HygieneNotice = new(2022, 7, 1);
    private static readonly DateOnly TaxRelief2026 = new(2026, 1, 1);
    private static readonly DateOnly TaxReliefEnd = new(2027, 12, 31);

    private Law(DateOnly asOf)
    {
        Year = asOf.Year;
        IsCityPlanInForce = asOf >= CityPlan;
        IsFacilityStandardInForce = asOf >= HealthCareMeasures;
        TaxRelief = asOf < TaxRelief2019 || asOf > TaxReliefEnd ? null
            : asOf < TaxRelief2026 ? TaxAnnouncement.Announcement76Of2019
            : TaxAnnouncement.Announcement7Of2026;

        for (var requirement = FacilityRequirement.PremisesTerm; requirement <= FacilityRequirement.DiseasePrevention; requirement++)
        {
            if (asOf < FirstDayOf(requirement))
            {
                FacilityNotInForce |= FindingSet.None.With((int)requirement, FindingStatus.NotApplicable).Bits;
            }
        }

        for (var requirement = ClassRequirement.Size; requirement <= ClassRequirement.SeniorRoomArea; requirement++)
        {
            if (asOf < FirstDayOf(requirement))
            {
                ClassNotInForce |= FindingSet.None.With((int)requirement, FindingStatus.NotApplicable).Bits;
            }
        }
    }

    internal int Year { get; }

    internal bool IsCityPlanInForce { get; }

    internal bool IsFacilityStandardInForce { get; }

    /// <summary>The announcement of the day; null outside of both.</summary>
    internal TaxAnnouncement? TaxRelief { get; }

    /// <summary>Set over a set of findings, this makes those not in force not applicable: both bits of a finding say that.</summary>
    internal ulong FacilityNotInForce { get; }

    internal ulong ClassNotInForce { get; }

    public static Law On(DateOnly asOf) => new(asOf);

    private static DateOnly FirstDayOf(FacilityRequirement requirement) => requirement switch
    {
        FacilityRequirement.FullTimeHealthWorker => HealthCareMeasures,
        FacilityRequirement.OutdoorPerChild or FacilityRequirement.ClassCount or FacilityRequirement.SecondFloorChildren => DesignCode,
        FacilityRequirement.HealthWorker => HygieneNotice,
        FacilityRequirement.LandNotContaminated or FacilityRequirement.FireSafety or FacilityRequirement.Environment or FacilityRequirement.DiseasePrevention => CityPlan,
        _ => SetupStandards,
    };

    private static DateOnly FirstDayOf(ClassRequirement requirement) => requirement switch
    {
        ClassRequirement.Size or ClassRequirement.Age or ClassRequirement.CaregiverRatio or ClassRequirement.OwnUnit => SetupStandards,
        _ => DesignCode,
    };
}
