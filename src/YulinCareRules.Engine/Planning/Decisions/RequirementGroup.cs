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
        var uses = new LeafUses();
        foreach (var code in groups.SelectMany(group => group.Requirements))
        {
            code.AddTo(uses);
        }

        var inexact = uses.Inexact.Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
        return [.. groups.SelectMany(group => group.Requirements.SelectMany(code => code.Uses().All)
            .Where(leaf => inexact.Contains(leaf.Path) && (group.Each is null ? leaf.IsRepeated || IsReadElsewhere(leaf, group, groups) : !leaf.Path.StartsWith('$') || leaf.IsRepeated))
            .Select(leaf => leaf.Path)
            .Where(path => group.Each is null || !path.StartsWith('$')))];
    }

    private static bool IsReadElsewhere(Leaf leaf, RequirementGroup group, ImmutableArray<RequirementGroup> groups) =>
        groups.Any(other => other != group && other.Requirements.Any(code => code.Uses().All.Any(read => read.Path == leaf.Path)));
}
