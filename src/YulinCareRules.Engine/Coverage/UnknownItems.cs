using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Decisions and requirements that can stay open because a fact that they hang on is unknown.</summary>
internal static class UnknownItems
{
    public static IEnumerable<CoverageItem> Of(CheckedPack pack, PackOwnership own)
    {
        // Decisions stand after those they read.
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in pack.Decisions)
        {
            if (DecisionPart.Of(decision).Any(part => CanBeOpen(part.Expression, open)))
            {
                open.Add(decision.Name);
                if (own.Has(decision.Location))
                {
                    yield return new CoverageItem(CoverageKind.Unknown, CoverageKeys.Unknown(decision), decision, decision.Location, new BilingualText(
                        $"{decision.Title.Zh}：缺少决定它的事实，不能判断", $"{decision.Name}: a fact that it hangs on is unknown"));
                }
            }

            foreach (var item in (decision as ChecklistModel)?.Requirements.Where(requirement => own.Has(requirement.At!.Location)).Select(requirement => Requirement(decision, requirement)) ?? [])
            {
                yield return item;
            }
        }
    }

    private static bool CanBeOpen(BoundExpression expression, HashSet<string> open) =>
        BoundWalk.Descendants(expression).Any(part => part is BoundField || (part is BoundDecision read && open.Contains(read.Decision)));

    private static CoverageItem Requirement(DecisionModel decision, RequirementModel requirement) =>
        new(CoverageKind.Unknown, CoverageKeys.Unknown(decision, requirement), decision, requirement.At!.Location, new BilingualText(
            $"{decision.Title.Zh}的要求 {CoverageKeys.NameOf(requirement)}（{requirement.Title.Zh}）：缺少决定它的事实，不能判断",
            $"requirement {decision.Name}.{CoverageKeys.NameOf(requirement)} ({requirement.Title.En}): a fact that it hangs on is unknown"))
        {
            Requirement = requirement,
        };
}
