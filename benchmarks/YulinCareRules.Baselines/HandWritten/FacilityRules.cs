using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The facility standard of an institution.</summary>
internal static class FacilityRules
{
    public static FacilityOutcome Decide(Institution institution, Law law)
    {
        if (!law.IsFacilityStandardInForce)
        {
            return FacilityOutcome.NotApplicable;
        }

        var altered = (institution.Premises ?? Nothing.Premises).Altered;
        if (institution.Classes is not { IsDefault: false } classes)
        {
            var unknown = FindingSet.AllUnknown(ClassRules.Requirements).Except(law.ClassNotInForce);
            var open = new FindingSet(unknown.Bits & ClassRules.Mandatory);
            return Judged(Findings(institution, law, ClassTotals.Unknown, null), null, unknown, open.AnyViolated, open.AnyUnknown);
        }

        var totals = default(ClassTotals);
        var anyViolated = false;
        var anyUnknown = false;
        var ofClasses = classes.IsEmpty ? [] : new FindingSet[classes.Length];
        for (var i = 0; i < ofClasses.Length; i++)
        {
            var each = classes[i];
            totals.Add(each);
            var findings = ClassRules.Findings(each, altered).Except(law.ClassNotInForce);
            ofClasses[i] = findings;
            var mandatory = new FindingSet(findings.Bits & ClassRules.Mandatory);
            anyViolated |= mandatory.AnyViolated;
            anyUnknown |= mandatory.AnyUnknown;
        }

        var all = Findings(institution, law, totals, classes.Length);
        var cannotBeMet = anyViolated || (anyUnknown && !CanBeMet(classes, altered, law))
            || (all[(int)FacilityRequirement.SecondFloorChildren] == FindingStatus.Unknown && !PremisesRules.CanUpstairsBeMet(totals));
        return Judged(all, ofClasses, FindingSet.None, cannotBeMet, anyUnknown);
    }

    // Each requirement of a class may be open, and yet not all of them can be met at once.
    private static bool CanBeMet(ImmutableArray<CareClass> classes, bool? altered, Law law)
    {
        foreach (var each in classes)
        {
            if (!ClassRules.CanBeMet(each, altered, law.ClassNotInForce))
            {
                return false;
            }
        }

        return true;
    }

    private static FacilityOutcome Judged(FindingSet findings, FindingSet[]? classes, FindingSet anyClass, bool cannotBeMet, bool anyUnknown) =>
        new(Verdict.Of(findings, cannotBeMet || findings.AnyViolated, anyUnknown || findings.AnyUnknown), classes, anyClass);

    private static FindingSet Findings(Institution institution, Law law, in ClassTotals totals, int? classes)
    {
        var premises = institution.Premises ?? Nothing.Premises;
        var safety = institution.Safety ?? Nothing.Safety;
        var qualifications = institution.Qualifications ?? Nothing.Qualifications;
        return StaffRules.Findings(institution.Staff ?? Nothing.Staff, institution.KindergartenIntegrated, totals)
            .With((int)FacilityRequirement.PremisesTerm, PremisesRules.Term(premises))
            .With((int)FacilityRequirement.SiteClearOfHazards, Judge.Is(premises.ClearOfHazards))
            .With((int)FacilityRequirement.LandNotContaminated, Judge.Is(premises.ContaminatedLand, false))
            .With((int)FacilityRequirement.OutdoorSpace, PremisesRules.Outdoor(premises))
            .With((int)FacilityRequirement.OutdoorPerChild, PremisesRules.OutdoorPerChild(premises, totals))
            .With((int)FacilityRequirement.ClassCount, Judge.AtMost(classes, 10))
            .With((int)FacilityRequirement.Monitoring, Judge.Is(safety.Monitored))
            .With((int)FacilityRequirement.RecordingKept, Judge.AtLeast(safety.RecordingDays, 90))
            .With((int)FacilityRequirement.SecondFloorChildren, PremisesRules.Upstairs(totals))
            .With((int)FacilityRequirement.FireSafety, Judge.Is(qualifications.FireSafety))
            .With((int)FacilityRequirement.Environment, Judge.Is(qualifications.Environment))
            .With((int)FacilityRequirement.DiseasePrevention, Judge.Is(qualifications.DiseasePrevention))
            .Except(law.FacilityNotInForce);
    }
}
