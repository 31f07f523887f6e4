using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Planning.Exactness;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The mandatory requirements about one thing: the subject itself, or each element of one list.</summary>
/// <param name="Each">The list; null for the subject.</param>
/// <param name="Requirements">The requirements.</param>
internal sealed record RequirementGroup(BoundField? Each, ImmutableArray<RequirementCode> Requirements)
{
    public static ImmutableArray<RequirementGroup> Of(ImmutableArray<RequirementCode> codes) =>
        [.. codes.Select((code, i) => code with { Index = i }).Where(code => code.IsMandatory)
            .GroupBy(code => code.Each is { } each ? Leaf.PathOf(each) : null, StringComparer.Ordinal)
            .Select(group => new RequirementGroup(group.First().Each, [.. group]))];

    /// <summary>
    /// The facts that bind requirements of different groups, or of different elements, so that judging each group by itself is not enough: those that are not used in one
    /// direction only, and that another group, or another element, reads too.
    /// </summary>
    public static ImmutableHashSet<string> Crossing(ImmutableArray<RequirementGroup> groups)
    {
        var read = groups.SelectMany(group => group.Requirements.SelectMany(code => UsesOf(group, code))).ToList();
        var contested = read.GroupBy(use => use.Fact, StringComparer.Ordinal).Where(uses => !IsExact([.. uses])).Select(uses => uses.Key).ToHashSet(StringComparer.Ordinal);
        return [.. read
            .Where(use => contested.Contains(use.Fact)
                && (use.Leaf.IsRepeated || (use.Group.Each is null ? read.Exists(other => other.Group != use.Group && other.Fact == use.Fact) : !use.Leaf.IsOfElement)))
            .Select(use => use.Leaf.Path)];
    }

    private static IEnumerable<FactUse> UsesOf(RequirementGroup group, RequirementCode code)
    {
        var uses = code.Uses();
        var inexact = uses.Inexact.Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
        return uses.Uses.Select(used => new FactUse(group, used.Leaf, uses.FactOf(used.Leaf), used.Use, inexact.Contains(used.Leaf.Path)));
    }

    private static bool IsExact(IReadOnlyList<FactUse> uses) =>
        uses.All(use => !use.IsInexact) && LeafUses.IsExact(uses.Aggregate(LeafUse.None, (all, use) => all | use.Use), uses.Count);

    /// <param name="Group">The group of the requirement that reads it.</param>
    /// <param name="Leaf">The fact as the requirement names it.</param>
    /// <param name="Fact">The fact, whoever names it.</param>
    /// <param name="Use">How it is used.</param>
    /// <param name="IsInexact">Whether three-valued logic is not exact for it in the requirement by itself.</param>
    private sealed record FactUse(RequirementGroup Group, Leaf Leaf, string Fact, LeafUse Use, bool IsInexact);
}
