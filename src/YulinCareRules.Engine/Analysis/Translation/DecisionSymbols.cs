using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>A decision over whole cases: when it is in force and concerns the case, and its outputs then.</summary>
/// <param name="Reached">When it is in force and applies.</param>
/// <param name="Answered">When, of those, it comes to an answer.</param>
/// <param name="Outputs">What each output comes to then.</param>
internal sealed record DecisionSymbols(Formula Reached, Formula Answered, ImmutableArray<Alternatives> Outputs)
{
    /// <summary>Of a table.</summary>
    public ImmutableArray<RuleSymbols> Rules { get; init; } = [];

    /// <summary>Of a checklist: its requirements, where they can be told apart.</summary>
    public ImmutableArray<RequirementSymbols> Requirements { get; init; } = [];
}

/// <summary>A rule: whether its conditions hold on the day, when it applies after overrides, and when it takes part in the outcome.</summary>
internal sealed record RuleSymbols(RuleModel Rule, Truth Holds, Formula Applies, Formula Decides, ImmutableArray<Alternatives> Outputs);

/// <summary>A requirement for one subject, or one element of a list.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="InForce">When it is in force, and the element is there.</param>
/// <param name="Applies">When it applies.</param>
/// <param name="Meets">When what it asks for is there.</param>
internal sealed record RequirementSymbols(RequirementModel Requirement, Formula InForce, Truth Applies, Truth Meets)
{
    /// <summary>Whether nothing is amiss: it does not apply or is met.</summary>
    public Truth Holds => Applies.Not().Or(Meets);
}
