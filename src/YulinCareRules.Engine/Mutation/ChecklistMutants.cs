using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Requirements taken out, weighed otherwise, or asked of everybody.</summary>
internal static class ChecklistMutants
{
    public static IEnumerable<Mutant> Of(ChecklistModel checklist, PackOwnership own)
    {
        for (var i = 0; i < checklist.Requirements.Length; i++)
        {
            var requirement = checklist.Requirements[i];
            if (!own.Has(requirement.At!.Location))
            {
                continue;
            }

            Mutant Changed(string change, ChecklistModel changed) =>
                new($"{checklist.Name}.{CoverageKeys.NameOf(requirement)}", requirement.At.Location, change, [changed], traced => traced.Decided(checklist));
            ChecklistModel With(RequirementModel other) => checklist with { Requirements = checklist.Requirements.SetItem(i, other) };

            yield return Changed("requirement taken out", checklist with { Requirements = checklist.Requirements.RemoveAt(i) });
            var isMandatory = requirement.Severity == RequirementSeverity.Mandatory;
            yield return Changed(
                isMandatory ? "mandatory → recommended" : "recommended → mandatory",
                With(requirement with { Severity = isMandatory ? RequirementSeverity.Recommended : RequirementSeverity.Mandatory }));
            if (requirement.Applies is not null)
            {
                yield return Changed("'applies' dropped", With(requirement with { Applies = null }));
            }
        }
    }
}
