using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>Proves with the plan's code that the unknown facts tell which open requirements of a case hang on. What it does not prove has to be explored.</summary>
/// <param name="plan">The plan of the checklist, for facts as they are read from text.</param>
/// <param name="facts">The facts of the case.</param>
internal sealed class OpenRequirementProof(ChecklistPlan plan, OpenFacts facts)
{
    /// <summary>Whether each tells whether a requirement is met.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="index">The place of the element that it is about; null where it is about the subject.</param>
    /// <param name="unknowns">The unknowns that it may hang on.</param>
    public bool AllTell(RequirementModel requirement, int? index, UnknownSet unknowns) =>
        Asked(requirement, index is null ? null : $"{ReadingCompiler.PathOf(requirement.Each!.List)}[{index}]") is { } asked && facts.AllTell(asked, unknowns, []);

    /// <summary>Whether each tells whether some requirements are all met. It is proved only where all but one of them miss a single fact.</summary>
    /// <param name="requirements">The requirements.</param>
    public bool AllTell(ImmutableArray<OpenRequirement> requirements)
    {
        if (requirements.RemoveAll(requirement => requirement.Missing.Length == 1) is not [var main] || requirements.Any(requirement => requirement.StandsAlone) || AskedOf(main) is not { } asked)
        {
            return false;
        }

        var others = ImmutableArray.CreateBuilder<(AskedOfElement Asked, string Fact)>(requirements.Length - 1);
        foreach (var requirement in requirements.Remove(main))
        {
            if (AskedOf(requirement) is not { } other)
            {
                return false;
            }

            others.Add((other, requirement.Missing[0]));
        }

        return facts.AllTell(asked, main.Holds(World.Empty).Unknowns, others.MoveToImmutable());
    }

    private AskedOfElement? AskedOf(OpenRequirement open) => Asked(open.Requirement, open.Requirement.Each is null ? null : open.About);

    private AskedOfElement? Asked(RequirementModel requirement, string? element) => plan.PlanOf(requirement) is { } planned ? new AskedOfElement(planned.Question, planned.Numbers, element) : null;
}
