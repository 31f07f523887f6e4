using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Mutation;

/// <summary>A pack with one thing of it changed.</summary>
/// <param name="Owner">The decision, rule, requirement, figure or document that is changed.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Change">What stood there and what stands there now.</param>
/// <param name="Decisions">The decisions as they are changed, each in the place of the one of its name.</param>
/// <param name="Touches">Whether a case came by what is changed; one that did not cannot notice.</param>
internal sealed record Mutant(string Owner, SourceLocation Location, string Change, ImmutableArray<DecisionModel> Decisions, Func<TracedCase, bool> Touches)
{
    /// <summary>How a list of survivors names it; tells apart what is changed alike in one owner by its number.</summary>
    public string Name { get; init; } = $"{Owner}: {Change}";

    /// <summary>Where one expression is changed: the part before and after, so that the two can be compared for all facts.</summary>
    public (DecisionPart Before, DecisionPart After)? Part { get; init; }

    /// <summary>The expressions around the change, the innermost first, before and after.</summary>
    public ImmutableArray<(BoundExpression Before, BoundExpression After)> Around { get; init; } = [];
}
