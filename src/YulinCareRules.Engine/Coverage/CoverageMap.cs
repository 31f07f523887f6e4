using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Everything of a pack's own files that a case can reach.</summary>
internal sealed class CoverageMap
{
    private readonly Dictionary<BoundBinary, string> comparisons = new(ReferenceEqualityComparer.Instance);

    private CoverageMap(CheckedPack pack, PackOwnership own)
    {
        Pack = pack;
        var boundaries = new BoundaryItems(own, comparisons);
        Clauses = ClauseItems.Of(pack, own);
        Items =
        [
            .. pack.Decisions.SelectMany(decision => RuleItems.Of(decision, own)),
            .. pack.Decisions.SelectMany(decision => RequirementItems.Of(decision, own)),
            .. pack.Decisions.SelectMany(boundaries.Of),
            .. UnknownItems.Of(pack, own),
            .. Clauses.Select(clause => clause.Item),
            .. pack.Decisions.SelectMany(decision => DateItems.Of(decision, own)),
        ];
    }

    public CheckedPack Pack { get; }

    public ImmutableArray<CoverageItem> Items { get; }

    /// <summary>The clauses, each with the names of what encodes it.</summary>
    public ImmutableArray<(CoverageItem Item, ImmutableArray<string> Encodings)> Clauses { get; }

    public static CoverageMap Of(CheckedPack pack, PackOwnership own) => new(pack, own);

    /// <summary>The name of a comparison of numbers or days, or null for any other.</summary>
    public string? NameOf(BoundBinary comparison) => comparisons.GetValueOrDefault(comparison);
}
