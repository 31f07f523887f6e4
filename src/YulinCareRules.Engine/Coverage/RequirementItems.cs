using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>The sides of each requirement: met, not met and, where it has a condition, not concerned. That it is open is an item of its own.</summary>
internal static class RequirementItems
{
    public static IEnumerable<CoverageItem> Of(DecisionModel decision, PackOwnership own) => decision is ChecklistModel checklist
        ? checklist.Requirements.Where(requirement => own.Has(requirement.At!.Location)).SelectMany(requirement => Sides(checklist, requirement))
        : [];

    private static IEnumerable<CoverageItem> Sides(ChecklistModel checklist, RequirementModel requirement)
    {
        yield return Side(checklist, requirement, FindingStatus.Satisfied, "合格");
        yield return Side(checklist, requirement, FindingStatus.Violated, "不合格");
        if (requirement.Applies is { } applies && BoundWalk.Descendants(applies).Any(part => part is BoundField or BoundDecision))
        {
            yield return Side(checklist, requirement, FindingStatus.NotApplicable, "不适用");
        }
    }

    private static CoverageItem Side(ChecklistModel checklist, RequirementModel requirement, FindingStatus status, string zh) =>
        new(CoverageKind.Requirement, CoverageKeys.Requirement(checklist, requirement, Names.Of(status)), checklist, requirement.At!.Location, new BilingualText(
            $"{checklist.Title.Zh}的要求 {CoverageKeys.NameOf(requirement)}（{requirement.Title.Zh}）：{zh}",
            $"requirement {checklist.Name}.{CoverageKeys.NameOf(requirement)} ({requirement.Title.En}): {Names.Of(status)}"))
        {
            Requirement = requirement,
        };
}
