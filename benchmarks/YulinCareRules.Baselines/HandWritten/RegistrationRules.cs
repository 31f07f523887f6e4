using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Registration: route, readiness, and the under-three class of a kindergarten.</summary>
internal static class RegistrationRules
{
    private const int KindergartenMinimumAge = 24;
    private const int KindergartenMaximumAge = 36;

    private static readonly RegistrationRouteValue Establishment = Registered(RegistrationRoute.EstablishmentApproval, Department.StaffingEstablishment);
    private static readonly RegistrationRouteValue Civil = Registered(RegistrationRoute.CivilRegistration, Department.CivilAffairs, Department.AdministrativeApproval);
    private static readonly RegistrationRouteValue Market = Registered(RegistrationRoute.MarketRegistration, Department.MarketRegulation, Department.AdministrativeApproval);

    private static readonly RegistrationRouteValue Kindergarten = new()
    {
        Route = RegistrationRoute.EducationApproval,
        Authorities = [Department.Education],
        Level = AuthorityLevel.County,
        FilingRequired = false,
        FilingAuthority = null,
        InformationPushedBy = Department.Education,
        Supervisor = Department.Education,
    };

    public static Outcome<RegistrationRouteValue> Route(Institution institution) => institution.KindergartenIntegrated switch
    {
        true => Outcome<RegistrationRouteValue>.Of(Kindergarten),
        null => Outcome<RegistrationRouteValue>.Undetermined,
        false => institution.LegalForm switch
        {
            LegalForm.PublicInstitution => Outcome<RegistrationRouteValue>.Of(Establishment),
            LegalForm.Nonprofit => Outcome<RegistrationRouteValue>.Of(Civil),
            LegalForm.ForProfit => Outcome<RegistrationRouteValue>.Of(Market),
            _ => Outcome<RegistrationRouteValue>.Undetermined,
        },
    };

    public static Verdict Readiness(Institution institution)
    {
        var qualifications = institution.Qualifications ?? Nothing.Qualifications;
        return Verdict.Of(FindingSet.None
            .With((int)ReadinessRequirement.HealthVerified, Judge.Is(qualifications.HealthVerified))
            .With((int)ReadinessRequirement.SafetyVerified, Judge.Is(qualifications.SafetyVerified))
            .With((int)ReadinessRequirement.EducationApproved, Judge.Where(institution.KindergartenIntegrated, Judge.Is(qualifications.EducationApproved))));
    }

    public static Verdict KindergartenClass(Institution institution)
    {
        if (institution.KindergartenIntegrated == false)
        {
            return Verdict.NotApplicable;
        }

        var age = Judge.And(Judge.AtLeast(institution.MinAgeMonths, KindergartenMinimumAge), Judge.AtMost(institution.MaxAgeMonths, KindergartenMaximumAge));
        var verdict = Verdict.Of(FindingSet.None
            .With((int)KindergartenRequirement.EducationApproved, Judge.Is((institution.Qualifications ?? Nothing.Qualifications).EducationApproved))
            .With((int)KindergartenRequirement.AgeRange, age));
        return institution.KindergartenIntegrated is null ? new Verdict(DecisionStatus.Undetermined, false, verdict.Findings) : verdict;
    }

    private static RegistrationRouteValue Registered(RegistrationRoute route, params ReadOnlySpan<Department> authorities) => new()
    {
        Route = route,
        Authorities = [.. authorities],
        Level = AuthorityLevel.CountyOrAbove,
        FilingRequired = true,
        FilingAuthority = Department.Health,
        InformationPushedBy = Department.RegistrationAuthority,
        Supervisor = null,
    };
}
