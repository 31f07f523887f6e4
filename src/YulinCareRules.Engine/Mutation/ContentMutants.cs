using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Changes within the expressions of a decision.</summary>
internal static class ContentMutants
{
    public static IEnumerable<Mutant> Of(DecisionModel decision, PackOwnership own)
    {
        // Several tests of one cell share the fact they test.
        var seen = new HashSet<BoundExpression>(ReferenceEqualityComparer.Instance);
        foreach (var part in DecisionPart.Of(decision))
        {
            foreach (var mutation in ExpressionMutations.Of(part.Expression).GroupBy(mutation => mutation.Node, ReferenceEqualityComparer.Instance).Where(group => seen.Add((BoundExpression)group.Key!)).SelectMany(group => group))
            {
                if (PlaceOf(mutation.Node, part) is { } place && own.Has(place))
                {
                    yield return Mutate(decision, part, mutation, place);
                }
            }
        }
    }

    private static Mutant Mutate(DecisionModel decision, DecisionPart part, ExpressionMutation mutation, SourceLocation place)
    {
        BoundExpression Change(BoundExpression root) => BoundRewrite.Replace(root, mutation.Node, mutation.Replacement);
        return new Mutant(OwnerOf(decision, part), place, mutation.Change, [DecisionRewrite.Map(decision, Change)], traced => traced.Trace.Saw(mutation.Node))
        {
            Around = [.. Around(part.Expression, mutation.Node).Select(whole => (whole, Change(whole)))],
            Part = (part, new DecisionPart(
                Change(part.Expression),
                part.Rule is { } rule ? DecisionRewrite.Rule(rule, Change) : null,
                part.Requirement is { } requirement ? DecisionRewrite.Requirement(requirement, Change) : null)),
        };
    }

    private static IEnumerable<BoundExpression> Around(BoundExpression whole, BoundExpression node) =>
        BoundWalk.Children(whole).FirstOrDefault(part => BoundWalk.Descendants(part).Contains(node, ReferenceEqualityComparer.Instance)) is { } towards
            ? Around(towards, node).Append(whole)
            : [];

    // What joins the values of a cell is written nowhere itself: it stands where they do.
    private static SourceLocation? PlaceOf(BoundExpression node, DecisionPart part) =>
        BoundWalk.Descendants(node).Select(inner => inner.Place.Location).FirstOrDefault(place => place is not null) ?? part.Rule?.At?.Location ?? part.Requirement?.At?.Location;

    private static string OwnerOf(DecisionModel decision, DecisionPart part) =>
        part.Rule is { } rule ? $"{decision.Name}.{rule.Id}"
        : part.Requirement is { } requirement ? $"{decision.Name}.{CoverageKeys.NameOf(requirement)}"
        : decision.Name;
}
