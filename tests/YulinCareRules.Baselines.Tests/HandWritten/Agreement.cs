using System.Text.Json;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Engine;

namespace YulinCareRules.Baselines.Tests.HandWritten;

/// <summary>Holds the decisions of the hand-written rules against those of the library: status, value and the status of every finding.</summary>
internal sealed class Agreement(Institution institution, CareDecisions decisions)
{
    public void Hold(in InstitutionDecisions byHand)
    {
        Outcome("registrationRoute", byHand.RegistrationRoute, decisions.RegistrationRoute);
        Outcome("reviewRegime", byHand.ReviewRegime, decisions.ReviewRegime);
        Outcome("inclusiveSubsidy", byHand.InclusiveSubsidy, decisions.InclusiveSubsidy);
        Outcome("venueSupport", byHand.VenueSupport, decisions.VenueSupport);
        Outcome("generalSupport", byHand.GeneralSupport, decisions.GeneralSupport);
        Outcome("utilityPricing", byHand.UtilityPricing, decisions.UtilityPricing);
        Outcome("taxRelief", byHand.TaxRelief, decisions.TaxRelief);
        Subsidy("centralSubsidy", byHand.CentralSubsidy, decisions.CentralSubsidy, value => (value.Eligible, value.AmountYuan));
        Subsidy("matchingSubsidy", byHand.MatchingSubsidy, decisions.MatchingSubsidy, value => (value.Eligible, value.AmountYuan));
        Review(byHand.ReviewOutcome);
        Checklist("registrationReadiness", byHand.RegistrationReadiness, FoundByHand.Of<ReadinessRequirement>(byHand.RegistrationReadiness), decisions.RegistrationReadiness, value => value.Ready);
        Checklist("kindergartenClass", byHand.KindergartenClass, FoundByHand.Of<KindergartenRequirement>(byHand.KindergartenClass), decisions.KindergartenClass, value => value.Permitted);
        Checklist("safetyManagement", byHand.SafetyManagement, FoundByHand.Of<SafetyRequirement>(byHand.SafetyManagement), decisions.SafetyManagement, value => value.Conforms);
        Checklist("facilityStandard", byHand.FacilityStandard.Verdict, FoundByHand.Of(byHand.FacilityStandard), decisions.FacilityStandard, value => value.Conforms);
    }

    // Values are compared as text: their lists are equal by what they hold.
    private void Outcome<T>(string name, Outcome<T> byHand, Decision<T> decision)
        where T : class
    {
        Same(name, byHand.Status, decision.Status);
        Same(name, Text(byHand.Value), Text(decision.Value));
    }

    private void Subsidy<T>(string name, SubsidyOutcome byHand, Decision<T> decision, Func<T, (bool Eligible, decimal? AmountYuan)> read)
        where T : class
    {
        Same(name, byHand.Status, decision.Status);
        if (decision.Value is { } value)
        {
            Same(name, (byHand.IsEligible, byHand.AmountYuan), read(value));
        }
    }

    private void Review(ReviewOutcome byHand)
    {
        Same("reviewOutcome", byHand.Status, decisions.ReviewOutcome.Status);
        if (decisions.ReviewOutcome.Value is { } value)
        {
            Same("reviewOutcome", byHand.Action, value.Action);
            Same("reviewOutcome grounds", byHand.Grounds.ToString(), value.Grounds.IsEmpty ? nameof(ReviewGrounds.None) : string.Join(", ", value.Grounds));
        }
    }

    private void Checklist<T>(string name, Verdict byHand, SortedDictionary<string, FindingStatus> found, Decision<T> decision, Func<T, bool> verdict)
        where T : class
    {
        Same(name, byHand.Status, decision.Status);
        Same<bool?>(name, decision.Value is null ? null : byHand.IsMet, decision.Value is { } value ? verdict(value) : null);
        var expected = FoundByHand.Named(decision.Findings.Select(finding => ($"{finding.Id} {finding.Subject}", finding.Status)));
        Same(name, string.Join("\n", found), string.Join("\n", expected));
    }

    private void Same<T>(string name, T byHand, T byLibrary) => Assert.True(
        EqualityComparer<T>.Default.Equals(byHand, byLibrary),
        $"{decisions.AsOf:yyyy-MM-dd} {name}\nby hand: {byHand}\nby the library: {byLibrary}\nof {JsonSerializer.Serialize(institution)}");

    private static string Text<T>(T? value) => JsonSerializer.Serialize(value);
}
