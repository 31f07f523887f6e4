using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Subsidies, support, utility prices and tax relief.</summary>
internal static class SupportRules
{
    private const decimal CentralAmountPerPlace = 10_000;
    private const decimal IncomeCountedShare = 0.9m;

    private static readonly InclusiveSubsidyValue Inclusive = new() { Eligible = true, Kinds = [SubsidyKind.Construction, SubsidyKind.Operation] };
    private static readonly InclusiveSubsidyValue NotInclusive = new() { Eligible = false, Kinds = [] };
    private static readonly VenueSupportValue InclusiveVenue = new() { Eligible = true, Discretionary = true, Priority = true };
    private static readonly VenueSupportValue OtherVenue = new() { Eligible = true, Discretionary = true, Priority = false };
    private static readonly UtilityPricingValue SchoolRate = Priced(PriceClass.SchoolRate);
    private static readonly UtilityPricingValue OrdinaryRate = Priced(PriceClass.OrdinaryRate);
    private static readonly TaxReliefValue Relieved2019 = Taxed(true, TaxAnnouncement.Announcement76Of2019);
    private static readonly TaxReliefValue Taxed2019 = Taxed(false, TaxAnnouncement.Announcement76Of2019);
    private static readonly TaxReliefValue Relieved2026 = Taxed(true, TaxAnnouncement.Announcement7Of2026);
    private static readonly TaxReliefValue Taxed2026 = Taxed(false, TaxAnnouncement.Announcement7Of2026);

    private static readonly GeneralSupportValue EveryInstitution = new()
    {
        Eligible = true,
        Items = [SupportItem.SiteRent, SupportItem.Renovation, SupportItem.Equipment, SupportItem.Recruitment],
        Discretionary = true,
    };

    public static Outcome<GeneralSupportValue> General => Outcome<GeneralSupportValue>.Of(EveryInstitution);

    public static bool? IsAmongSubsidised(Institution institution) =>
        (institution.Demonstration & institution.GuidanceFunction) | institution.CommunityFacility;

    public static SubsidyOutcome Central(bool? eligible, int? newPlaces) =>
        eligible is not { } known ? new SubsidyOutcome(DecisionStatus.Undetermined, false, null)
        : !known ? new SubsidyOutcome(DecisionStatus.Determined, false, 0)
        : newPlaces is { } places ? new SubsidyOutcome(DecisionStatus.Determined, true, CentralAmountPerPlace * places)
        : new SubsidyOutcome(DecisionStatus.Undetermined, false, null);

    // No county has laid down an amount.
    public static SubsidyOutcome Matching(bool? eligible) =>
        eligible is { } known ? new SubsidyOutcome(DecisionStatus.Determined, known, known ? null : 0) : new SubsidyOutcome(DecisionStatus.Undetermined, false, null);

    public static Outcome<InclusiveSubsidyValue> OfInclusive(Institution institution) =>
        Outcome<InclusiveSubsidyValue>.Either(institution.Inclusive, Inclusive, NotInclusive);

    public static Outcome<VenueSupportValue> Venue(Institution institution) =>
        Outcome<VenueSupportValue>.Either(institution.Inclusive, InclusiveVenue, OtherVenue);

    public static Outcome<UtilityPricingValue> Utilities(Institution institution, bool? twoFailedYears)
    {
        var status = (institution.Registration ?? Nothing.Registration).Status;
        return status is RegistrationStatus.None or RegistrationStatus.Cancelled || twoFailedYears == true ? Outcome<UtilityPricingValue>.Of(OrdinaryRate)
            : status is null || twoFailedYears is null ? Outcome<UtilityPricingValue>.Undetermined
            : Outcome<UtilityPricingValue>.Of(SchoolRate);
    }

    public static Outcome<TaxReliefValue> Tax(Institution institution, Law law) => law.TaxRelief switch
    {
        TaxAnnouncement.Announcement76Of2019 => Outcome<TaxReliefValue>.Either(institution.CommunityService, Relieved2019, Taxed2019),
        TaxAnnouncement.Announcement7Of2026 => Outcome<TaxReliefValue>.Either(institution.CommunityService, Relieved2026, Taxed2026),
        _ => Outcome<TaxReliefValue>.NotApplicable,
    };

    private static UtilityPricingValue Priced(PriceClass price) => new() { Water = price, Electricity = price, Gas = price };

    private static TaxReliefValue Taxed(bool relieved, TaxAnnouncement basis) => new()
    {
        VatExempt = relieved,
        IncomeCountedShare = relieved ? IncomeCountedShare : 1,
        DeedTaxExempt = relieved,
        PropertyTaxExempt = relieved,
        LandUseTaxExempt = relieved,
        FeesExempt = relieved,
        Basis = basis,
    };
}
