using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>A decision over whole cases: when it is in force and concerns the case, and its outputs then.</summary>
/// <param name="Reached">When it is in force and applies.</param>
/// <param name="Answered">When, of those, it comes to an answer.</param>
/// <param name="Given">What each output comes to then, put together once somebody reads it.</param>
internal sealed record DecisionSymbols(Formula Reached, Formula Answered, Lazy<ImmutableArray<Alternatives>> Given)
{
    public DecisionSymbols(Formula reached, Formula answered, ImmutableArray<Alternatives> outputs)
        : this(reached, answered, new Lazy<ImmutableArray<Alternatives>>(outputs))
    {
    }

    /// <summary>What each output comes to where there is an answer.</summary>
    public ImmutableArray<Alternatives> Outputs => Given.Value;

    /// <summary>When it is in force and applies, whatever its rules make of the case.</summary>
    public Formula Within { get; init; } = Reached;

    /// <summary>Of a table.</summary>
    public ImmutableArray<RuleSymbols> Rules { get; init; } = [];

    /// <summary>Of a checklist: its requirements, where they can be told apart.</summary>
    public ImmutableArray<RequirementSymbols> Requirements { get; init; } = [];
}

/// <summary>A rule: whether its conditions hold on the day, and when it applies after overrides.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Holds">Whether its conditions hold.</param>
/// <param name="Applies">When they do, and nothing overrides it.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Deciding">When it takes part in the outcome, put together once somebody asks: under some hit policies it names all other rules.</param>
internal sealed record RuleSymbols(RuleModel Rule, Truth Holds, Formula Applies, ImmutableArray<Alternatives> Outputs, Lazy<Formula> Deciding)
{
    /// <summary>When it takes part in the outcome.</summary>
    public Formula Decides => Deciding.Value;
}

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
